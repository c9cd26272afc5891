import { surveyHasResponses } from "../../../db/queries/rounds.ts";
import { findSurvey } from "../../../db/queries/surveys.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { isRestorable } from "./undo-days.ts";
import { storeSurveyChange } from "./store-survey-change.ts";

/** Takes away a survey that nobody answered; it can be restored for 30 days. */
export async function removeSurvey(deps: Deps, actor: ActorName, slug: string): Promise<Outcome> {
  const since = await logPlace(deps);
  const survey = await findSurvey(deps.db, slug);
  if (survey?.removedOn !== null) return refused("draft.none");
  if (await surveyHasResponses(deps.db, slug)) return refused("draft.survey_has_responses");
  const removedOn = deps.clock.today();
  return await storeSurveyChange(deps, {
    actor,
    slug,
    since,
    action: "survey.removed",
    to: { removedOn },
  });
}

export async function restoreSurvey(deps: Deps, actor: ActorName, slug: string): Promise<Outcome> {
  const since = await logPlace(deps);
  const survey = await findSurvey(deps.db, slug);
  if (survey === undefined || !isRestorable(deps, survey.removedOn)) {
    return refused("draft.not_restorable");
  }
  return await storeSurveyChange(deps, {
    actor,
    slug,
    since,
    action: "survey.restored",
    to: { removedOn: null },
  });
}
