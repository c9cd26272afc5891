import { findOpenDraft } from "../../../db/queries/drafts.ts";
import { listRounds } from "../../../db/queries/rounds.ts";
import { findSurvey } from "../../../db/queries/surveys.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace } from "../record-act.ts";
import { roundState } from "../round-state.ts";
import { done, type Outcome, refused } from "./outcome.ts";
import { storeSurveyChange } from "./store-survey-change.ts";

/** Puts a survey that is over among the archived ones: its results and data stay. */
export async function archiveSurvey(deps: Deps, actor: ActorName, slug: string): Promise<Outcome> {
  const since = await logPlace(deps);
  const survey = await findSurvey(deps.db, slug);
  if (survey?.removedOn !== null) return refused("draft.none");
  if (survey.archivedOn !== null) return done(undefined);
  const rounds = await listRounds(deps.db, slug);
  const today = deps.clock.today();
  const isOver = rounds.every((round) => ["grace", "closed"].includes(roundState(round, today)));
  if (!isOver) return refused("draft.round_open");
  if ((await findOpenDraft(deps.db, slug)) !== undefined) return refused("draft.discard_first");
  return await storeSurveyChange(deps, {
    actor,
    slug,
    since,
    action: "survey.archived",
    to: { archivedOn: today },
  });
}

export async function unarchiveSurvey(
  deps: Deps,
  actor: ActorName,
  slug: string,
): Promise<Outcome> {
  const since = await logPlace(deps);
  const survey = await findSurvey(deps.db, slug);
  if (survey?.removedOn !== null) return refused("draft.none");
  if (survey.archivedOn === null) return done(undefined);
  return await storeSurveyChange(deps, {
    actor,
    slug,
    since,
    action: "survey.unarchived",
    to: { archivedOn: null },
  });
}
