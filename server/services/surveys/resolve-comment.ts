import { listReviews } from "../../../db/queries/reviews.ts";
import {
  findComment,
  listComments,
  type ReviewComment,
  resolveComment as resolve,
} from "../../../db/queries/review-comments.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readDraft } from "./read-draft.ts";

const MAX_NOTE = 2000;

export interface Resolving {
  readonly survey: string;
  readonly comment: string;
  readonly resolution: NonNullable<ReviewComment["resolution"]>;
  readonly note: string;
}

/** Says what became of a comment; it may be said anew until the draft is published. */
export async function resolveComment(
  deps: Deps,
  actor: ActorName,
  { survey, comment: id, resolution, note }: Resolving,
): Promise<Outcome> {
  if (note.length > MAX_NOTE) return refused("review.long_comment", { max: MAX_NOTE });
  const [comment, draft] = await Promise.all([findComment(deps.db, id), readDraft(deps, survey)]);
  if (comment === undefined || comment.draft !== draft?.id) return refused("review.none");
  const change = resolve(id, {
    ...{ resolution, note: note.trim() === "" ? null : note.trim() },
    ...{ resolvedAt: deps.clock.now(), resolvedBy: actor.name },
  });
  const details = { comment: id, item: comment.item, resolution };
  const act = { actor, action: "review.resolved", subject: `survey:${survey}`, details };
  await recordAct(deps, act, { statements: [change] });
  return { ok: true, value: undefined };
}

/** The links of a draft and everything that was said through them. */
export async function readReviews(deps: Deps, draft: string) {
  const [reviews, comments] = await Promise.all([
    listReviews(deps.db, draft),
    listComments(deps.db, draft),
  ]);
  const today = deps.clock.today();
  return {
    comments,
    reviews: reviews.map(({ codeHash: _, ...review }) => ({
      ...review,
      isUsable: review.revokedOn === null && today <= review.expiresOn,
    })),
  };
}
