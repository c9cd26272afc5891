import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import type { SurveyAbilities } from "./survey-abilities.ts";
import { Card, PostButton } from "./survey-acts.tsx";

export interface RoundFacts {
  readonly id: string;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly graceDays: number;
  readonly resultsPolicy: string;
  readonly stateToday: string;
  readonly responses: number;
  readonly canReopen: boolean;
  readonly synthetic: boolean;
}

interface RoundsCardProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly rounds: readonly RoundFacts[];
  readonly versions: readonly unknown[];
  readonly may: SurveyAbilities;
  readonly state: string;
}

/** When the survey collects, and who sees its results when. */
export function RoundsCard(props: RoundsCardProps) {
  const { translator, slug, rounds, versions, may, state } = props;
  if (versions.length === 0) return null;
  return (
    <Card id="levantamientos" title="panel.survey.rounds">
      {rounds.length === 0 ? (
        <p>
          <Say text="panel.survey.no_rounds" />
        </p>
      ) : (
        <ul class="plain-list">
          {rounds.map((round) => (
            <li key={round.id} class="round-row">
              <RoundRow translator={translator} slug={slug} round={round} mayManage={may.rounds} />
            </li>
          ))}
        </ul>
      )}
      {may.rounds && state !== "archived" ? (
        <p class="form-actions">
          <a class="button button-secondary" href={`/panel/encuestas/${slug}/levantamientos/nuevo`}>
            <Say text="panel.survey.new_round" />
          </a>
        </p>
      ) : null}
    </Card>
  );
}

interface RowProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly round: RoundFacts;
  readonly mayManage: boolean;
}

function RoundRow({ translator, slug, round, mayManage }: RowProps) {
  const { name, opensOn, closesOn, graceDays, stateToday, responses, resultsPolicy } = round;
  const from = translator.date(opensOn);
  const days =
    closesOn === null
      ? translator.t("panel.round.from", { from })
      : translator.t("panel.round.from_to", { from, to: translator.date(closesOn) });
  return (
    <>
      <h3>
        {name}{" "}
        <span class={stateToday === "open" ? "state-mark" : "state-mark state-mark-off"}>
          <Say text={`panel.round_state.${stateToday}`} />
        </span>{" "}
        {round.synthetic ? (
          <span class="state-mark state-mark-caution">
            <Say text="panel.round.synthetic" />
          </span>
        ) : null}
      </h3>
      <p>
        {days} · <Say text="panel.round.grace" with={{ count: graceDays }} /> ·{" "}
        <Say text={`panel.round.policy.${resultsPolicy}`} /> ·{" "}
        <Say
          text="panel.round.responses"
          with={{ count: responses, total: translator.number(responses) }}
        />
      </p>
      {mayManage && !round.synthetic ? <RoundActs slug={slug} round={round} /> : null}
    </>
  );
}

function RoundActs({ slug, round }: { slug: string; round: RoundFacts }) {
  const href = `/panel/encuestas/${slug}/levantamientos/${round.id}`;
  const { stateToday, name, canReopen } = round;
  if (canReopen) {
    return <PostButton action={`${href}/reabrir`} label="panel.round.reopen" about={name} />;
  }
  if (stateToday !== "open" && stateToday !== "upcoming") return null;
  return (
    <p class="form-actions">
      <a class="button button-secondary" href={href}>
        <Say text="panel.round.change" />
        <span class="visually-hidden"> {name}</span>
      </a>
      {stateToday === "open" ? (
        <a class="button button-secondary button-warn" href={`${href}/cerrar`}>
          <Say text="panel.round.close" />
          <span class="visually-hidden"> {name}</span>
        </a>
      ) : null}
    </p>
  );
}
