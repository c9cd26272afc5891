import { countLinkComments, insertComment } from "../../../db/queries/review-comments.ts";
import { itemsOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { HOUR_MS, momentAfter } from "../accounts/moments.ts";
import { type Outcome, refused } from "./outcome.ts";
import type { ReviewVisit } from "./review-visit.ts";

export const MAX_COMMENT = 2000;

const MAX_PER_HOUR = 120;
const MAX_PER_LINK = 3000;

/** A remark on one question, or on the whole survey. Plain text, as it was written. */
export async function commentReview(
  deps: Deps,
  { reviewer, review, draft }: Pick<ReviewVisit, "reviewer" | "review" | "draft">,
  { item, text }: { readonly item: string; readonly text: string },
): Promise<Outcome> {
  const comment = text.replaceAll("\r\n", "\n").trim();
  if (comment === "") return refused("review.empty_comment");
  if (comment.length > MAX_COMMENT) return refused("review.long_comment", { max: MAX_COMMENT });
  const isKnown = item === "" || itemsOf(draft.definition).some(({ name }) => name === item);
  if (!isKnown) return refused("draft.unknown_question");
  const now = deps.clock.now();
  const [lately, ever] = await Promise.all([
    countLinkComments(deps.db, review.id, momentAfter(now, -HOUR_MS)),
    countLinkComments(deps.db, review.id, ""),
  ]);
  if (lately >= MAX_PER_HOUR || ever >= MAX_PER_LINK) return refused("review.too_many");
  const row = { id: deps.newId(), draft: draft.id, reviewer: reviewer.id, item, comment };
  await deps.db.atomic({ statements: [insertComment({ ...row, writtenAt: now })] });
  return { ok: true, value: undefined };
}
