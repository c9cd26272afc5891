import type { SurveyRow } from "../../../db/queries/survey-list.ts";
import { roundState } from "../round-state.ts";

export const SURVEY_STATES = ["draft", "review", "published", "closed", "archived"] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

/** Where a survey stands: its drafts while nothing is published, then its rounds. */
export function stateOf(
  row: Pick<SurveyRow, "archivedOn" | "rounds"> & {
    readonly version: unknown;
    readonly draft: { readonly state: string } | null;
  },
  today: string,
): SurveyState {
  if (row.archivedOn !== null) return "archived";
  if (row.version === null) return row.draft?.state === "review" ? "review" : "draft";
  const rounds = row.rounds.filter(({ synthetic }) => !synthetic);
  const isOver = rounds.every((round) => ["grace", "closed"].includes(roundState(round, today)));
  return rounds.length > 0 && isOver ? "closed" : "published";
}
