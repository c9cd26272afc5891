import { changeDraftState } from "../../../db/queries/drafts.ts";
import { insertReview } from "../../../db/queries/reviews.ts";
import type { Deps } from "../../deps.ts";
import { hashOfCode, newSecretCode } from "../accounts/secret-code.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { addDays } from "../round-state.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readDraft } from "./read-draft.ts";
import { unlessTaken } from "./unless-taken.ts";

export const MAX_REVIEW_DAYS = 180;
const MAX_NAME = 100;

export interface NewReview {
  readonly survey: string;
  /** For whom the link is. */
  readonly name: string;
  readonly days: number;
}

/** Sends the draft to review and makes a link for people outside. The code is told once. */
export async function openReview(
  deps: Deps,
  actor: ActorName,
  { survey, name, days }: NewReview,
): Promise<Outcome<string>> {
  if (name.trim() === "" || name.length > MAX_NAME) return refused("review.bad_name");
  if (!Number.isInteger(days) || days < 1 || days > MAX_REVIEW_DAYS) {
    return refused("review.bad_days", { max: MAX_REVIEW_DAYS });
  }
  const since = await logPlace(deps);
  const draft = await readDraft(deps, survey);
  if (draft === undefined) return refused("draft.none");
  const code = newSecretCode();
  const id = deps.newId();
  const review = insertReview({
    ...{ id, draft: draft.id, name: name.trim(), codeHash: hashOfCode(code) },
    ...{ createdAt: deps.clock.now(), createdBy: actor.name },
    expiresOn: addDays(deps.clock.today(), days),
  });
  const sent = changeDraftState(draft, { state: "review", wasReviewed: true });
  const details = { review: id, name: name.trim(), days };
  const act = { actor, action: "review.opened", subject: `survey:${survey}`, details, since };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements: [sent, review] });
    return code;
  });
}
