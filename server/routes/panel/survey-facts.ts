import type { DraftFacts } from "../../../client/pages/panel/survey-draft-card.tsx";
import { differenceOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { SurveyLife } from "../../services/surveys/describe-life.ts";
import { publishingFaults } from "../../services/surveys/publishing-faults.ts";
import { readReviews } from "../../services/surveys/resolve-comment.ts";
import { localMoment } from "./local-moment.ts";

/** What the page of a survey tells of its draft, in numbers. */
export async function draftFacts(
  deps: Deps,
  { draft, published }: SurveyLife,
): Promise<DraftFacts | undefined> {
  if (draft === undefined) return undefined;
  const [faults, { comments }] = await Promise.all([
    publishingFaults(deps, draft),
    readReviews(deps, draft.id),
  ]);
  return {
    state: draft.state === "review" ? "review" : "draft",
    version: draft.definition.version,
    savedBy: draft.updatedByName,
    savedOn: localMoment(deps, draft.updatedAt).day,
    authorName: draft.authorName,
    changes: published === undefined ? null : differenceOf(published, draft.definition).length,
    faults: faults.length,
    openComments: comments.filter(({ resolution }) => resolution === null).length,
  };
}

/** What a survey waits for, as the end of a locale key. */
export function nextStep(
  life: Pick<SurveyLife, "state"> & { readonly rounds: readonly NextRound[] },
  draft: Pick<DraftFacts, "state" | "faults" | "openComments" | "changes"> | undefined,
): string {
  if (life.state === "archived") return "archived";
  if (draft?.state === "review") return nextInReview(draft);
  if (draft?.changes === 0) return "change";
  if (draft !== undefined) return draft.faults > 0 ? "finish" : "publish";
  return nextOfRounds(life.rounds.filter(({ synthetic }) => !synthetic));
}

type NextRound = Pick<SurveyLife["rounds"][number], "stateToday" | "synthetic">;

function nextInReview({ faults, openComments }: Pick<DraftFacts, "faults" | "openComments">) {
  if (openComments > 0) return "resolve";
  return faults > 0 ? "approve" : "publish_reviewed";
}

function nextOfRounds(rounds: readonly NextRound[]): string {
  if (rounds.length === 0) return "open_round";
  const isAny = (state: NextRound["stateToday"]) =>
    rounds.some(({ stateToday }) => stateToday === state);
  if (isAny("open")) return "collecting";
  return isAny("upcoming") ? "upcoming" : "closed";
}
