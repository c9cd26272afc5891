import { findReview, setReviewRevoked } from "../../../db/queries/reviews.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readDraft } from "./read-draft.ts";
import { isRestorable } from "./undo-days.ts";

/** A link stops working at once; within 30 days it can be given back. */
export async function setReviewOpen(
  deps: Deps,
  actor: ActorName,
  { survey, id, isOpen }: { survey: string; id: string; isOpen: boolean },
): Promise<Outcome> {
  const [review, draft] = await Promise.all([findReview(deps.db, id), readDraft(deps, survey)]);
  if (review === undefined || draft?.id !== review.draft) return refused("review.none");
  if (isOpen && !isRestorable(deps, review.revokedOn)) return refused("draft.not_restorable");
  // Revoked a second time, its 30 days would begin anew.
  if (!isOpen && review.revokedOn !== null) return { ok: true, value: undefined };
  const statements = [setReviewRevoked(id, isOpen ? null : deps.clock.today())];
  const action = isOpen ? "review.restored" : "review.revoked";
  const details = { review: id };
  await recordAct(deps, { actor, action, subject: `survey:${survey}`, details }, { statements });
  return { ok: true, value: undefined };
}
