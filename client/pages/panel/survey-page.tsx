import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import type { SurveyAbilities } from "./survey-abilities.ts";
import { DraftCard, type DraftFacts, OfferedCard } from "./survey-draft-card.tsx";
import { LanguagesCard, type LanguageFacts, LinksCard, VersionsCard } from "./survey-facts.tsx";
import { NextCard } from "./survey-next-card.tsx";
import { type RoundFacts, RoundsCard } from "./survey-rounds-card.tsx";
import { StateMark } from "./survey-state-mark.tsx";
import { Trail } from "./trail.tsx";

export interface SurveyPageProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly may: SurveyAbilities;
  /** What to do next, as the end of a locale key. */
  readonly next: string;
  readonly draft: DraftFacts | undefined;
  readonly offered: { readonly title: string } | undefined;
  readonly versions: readonly {
    readonly version: number;
    readonly sha256: string;
    readonly publishedOn: string;
  }[];
  readonly rounds: readonly RoundFacts[];
  readonly languages: readonly LanguageFacts[];
  readonly hasResponses: boolean;
  readonly publicHref: string;
}

/** What can be done to a survey as a whole. */
function WholeActs({ slug, may, state, versions, hasResponses }: SurveyPageProps) {
  if (!may.edit) return null;
  const href = `/panel/encuestas/${slug}`;
  return (
    <section class="panel-card" aria-labelledby="entera">
      <h2 id="entera">
        <Say text="panel.survey.whole" />
      </h2>
      <p class="form-actions">
        <a class="button button-secondary" href={`${href}/duplicar`}>
          <Say text="panel.survey.duplicate" />
        </a>
        {state === "archived" || versions.length === 0 ? null : (
          <a class="button button-secondary" href={`${href}/archivar`}>
            <Say text="panel.survey.archive" />
          </a>
        )}
        {hasResponses ? null : (
          <a class="button button-secondary button-warn" href={`${href}/eliminar`}>
            <Say text="panel.survey.remove" />
          </a>
        )}
      </p>
      {hasResponses ? (
        <p class="soft">
          <Say text="panel.survey.has_responses" />
        </p>
      ) : null}
    </section>
  );
}

/** A survey: where it stands, what it holds, and what to do next. */
export function SurveyPage(props: SurveyPageProps) {
  const { translator, slug, title, state, may, next, draft, offered, versions } = props;
  const hasVersion = versions.length > 0;
  return (
    <>
      <Trail href="/panel/encuestas">
        <Say text="panel.survey.back" />
      </Trail>
      <div class="page-head">
        <h1>{title}</h1>
        <StateMark state={state} />
      </div>
      <NextCard slug={slug} next={next} may={may} />
      {offered === undefined ? null : (
        <OfferedCard slug={slug} hasDraft={draft !== undefined} mayEdit={may.edit} />
      )}
      <div class="survey-parts">
        <div>
          <DraftCard {...{ translator, slug, may, draft, hasVersion, state }} />
          <RoundsCard {...{ translator, slug, rounds: props.rounds, versions, may, state }} />
          <VersionsCard translator={translator} slug={slug} versions={versions} />
        </div>
        <div>
          <LinksCard slug={slug} publicHref={props.publicHref} hasVersion={hasVersion} />
          <LanguagesCard
            translator={translator}
            languages={props.languages}
            {...(may.texts ? { hrefOf: (tag) => `/panel/traducciones/${slug}/${tag}` } : {})}
          />
          <WholeActs {...props} />
        </div>
      </div>
    </>
  );
}
