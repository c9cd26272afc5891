import { findOpenDraft } from "../../../db/queries/drafts.ts";
import { findSurvey } from "../../../db/queries/surveys.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { freshPackStatements } from "../translation/freshen-draft-packs.ts";
import { guardTexts } from "../translation/guard-texts.ts";
import { readDraftById } from "./read-draft.ts";
import { isRestorable } from "./undo-days.ts";
import { storeDraftState } from "./store-draft-state.ts";

/** Puts the draft of a survey aside; it can be restored for 30 days. */
export async function discardDraft(deps: Deps, actor: ActorName, slug: string): Promise<Outcome> {
  const since = await logPlace(deps);
  const draft = await findOpenDraft(deps.db, slug);
  if (draft === undefined) return refused("draft.none");
  return await storeDraftState(deps, {
    actor,
    draft,
    since,
    action: "draft.discarded",
    state: "removed",
  });
}

/** Brings a discarded draft back, unless another was started meanwhile. */
export async function restoreDraft(deps: Deps, actor: ActorName, id: string): Promise<Outcome> {
  const since = await logPlace(deps);
  const draft = await readDraftById(deps, id);
  if (draft?.state !== "removed" || !isRestorable(deps, draft.closedOn)) {
    return refused("draft.not_restorable");
  }
  const survey = await findSurvey(deps.db, draft.survey);
  if (survey?.removedOn !== null) return refused("draft.survey_removed");
  const state = draft.wasReviewed ? "review" : "draft";
  const statements = [
    ...(await guardTexts(deps, draft.survey)),
    ...(await freshPackStatements(deps, draft)),
  ];
  return await storeDraftState(deps, {
    ...{ actor, draft, since, action: "draft.restored", state, statements },
  });
}
