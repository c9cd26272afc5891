import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { OverviewCounts, type ShownParticipation } from "./overview-counts.tsx";

export interface ShownAttention {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly href: string;
}

export interface ShownDraft {
  readonly slug: string;
  readonly title: string;
  readonly state: "draft" | "review";
  readonly updatedOn: string;
  readonly updatedBy: string;
}

export interface OverviewPageProps {
  readonly translator: Translator;
  readonly attention: readonly ShownAttention[];
  readonly firstSteps: readonly { readonly name: string; readonly href: string }[];
  readonly participation?: ShownParticipation;
  readonly drafts?: readonly ShownDraft[];
}

function FirstSteps({ steps }: { steps: OverviewPageProps["firstSteps"] }) {
  if (steps.length === 0) return null;
  return (
    <section class="panel-card" aria-labelledby="primeros-pasos">
      <h2 id="primeros-pasos">
        <Say text="panel.overview.first_steps" />
      </h2>
      <ol class="steps">
        {steps.map(({ name, href }) => (
          <li key={name}>
            <a href={href}>
              <Say text={`panel.overview.step.${name}`} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function AttentionList({ attention }: Pick<OverviewPageProps, "attention">) {
  return (
    <section class="panel-card" aria-labelledby="atencion">
      <h2 id="atencion">
        <Say text="panel.overview.attention" />
      </h2>
      {attention.length === 0 ? (
        <p>
          <Say text="panel.overview.nothing_waits" />
        </p>
      ) : (
        <ul class="attention">
          {attention.map(({ kind, parameters, href }, place) => (
            <li key={place}>
              <span>
                <Say text={`panel.attention.${kind}`} with={parameters} />
              </span>
              <a href={href}>
                <Say text={`panel.attention_action.${kind}`} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const SHOWN_DRAFTS = 6;

function Drafts({ translator, drafts }: Pick<OverviewPageProps, "translator" | "drafts">) {
  if (drafts === undefined) return null;
  return (
    <section class="panel-card" aria-labelledby="borradores">
      <h2 id="borradores">
        <Say text="panel.overview.drafts" />
      </h2>
      {drafts.length === 0 ? (
        <p>
          <Say text="panel.overview.no_drafts" />{" "}
          <a href="/panel/encuestas">
            <Say text="panel.rooms.surveys" />
          </a>
        </p>
      ) : (
        <ul class="attention">
          {drafts.slice(0, SHOWN_DRAFTS).map(({ slug, title, state, updatedOn, updatedBy }) => (
            <li key={slug}>
              <a href={`/panel/encuestas/${slug}`}>{title}</a>
              <span class="soft draft-facts">
                <span class="state-mark state-mark-caution">
                  <Say text={`panel.overview.draft_state.${state}`} />
                </span>{" "}
                <Say
                  text="panel.overview.last_change"
                  with={{ person: updatedBy, day: translator.date(updatedOn) }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {drafts.length > SHOWN_DRAFTS ? (
        <p>
          <a href="/panel/encuestas?orden=-cambio">
            <Say text="panel.overview.all_drafts" with={{ count: drafts.length }} />
          </a>
        </p>
      ) : null}
    </section>
  );
}

export function OverviewPage(props: OverviewPageProps) {
  const { translator, attention, firstSteps, participation, drafts } = props;
  return (
    <>
      <h1>
        <Say text="panel.overview.title" />
      </h1>
      <FirstSteps steps={firstSteps} />
      <div class="splits">
        <AttentionList attention={attention} />
        <Drafts translator={translator} {...(drafts === undefined ? {} : { drafts })} />
      </div>
      {participation === undefined ? null : (
        <OverviewCounts translator={translator} participation={participation} />
      )}
    </>
  );
}
