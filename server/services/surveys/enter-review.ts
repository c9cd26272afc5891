import { findReviewByCode } from "../../../db/queries/reviews.ts";
import { countReviewers, insertReviewer } from "../../../db/queries/reviewers.ts";
import type { Deps } from "../../deps.ts";
import { hashOfCode, newSecretCode } from "../accounts/secret-code.ts";
import { recordAct } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readDraftById } from "./read-draft.ts";
import { isUsable } from "./review-visit.ts";

const MAX_REVIEWER_NAME = 100;
const MAX_REVIEWERS = 200;

/** Exchanges the code of a link for the token of one reviewer. */
export async function enterReview(
  deps: Deps,
  { code, name: given }: { readonly code: string; readonly name: string },
): Promise<Outcome<string>> {
  const name = given.trim();
  if (name === "" || name.length > MAX_REVIEWER_NAME) return refused("review.bad_reviewer_name");
  const review = await findReviewByCode(deps.db, hashOfCode(code.trim()));
  const draft = review === undefined ? undefined : await readDraftById(deps, review.draft);
  if (review === undefined || draft?.state !== "review" || !isUsable(deps, review)) {
    return refused("review.bad_code");
  }
  if ((await countReviewers(deps.db, review.id)) >= MAX_REVIEWERS) {
    return refused("review.link_full");
  }
  const token = newSecretCode();
  const id = deps.newId();
  const row = { id, review: review.id, name, startedAt: deps.clock.now() };
  const insert = insertReviewer({ ...row, tokenHash: hashOfCode(token) });
  const actor = { kind: "reviewer", id, name } as const;
  const details = { review: review.id };
  const act = { actor, action: "review.entered", subject: `survey:${draft.survey}`, details };
  await recordAct(deps, act, { statements: [insert] });
  return { ok: true, value: token };
}
