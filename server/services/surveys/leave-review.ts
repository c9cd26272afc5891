import { findReviewer, replaceReviewerToken } from "../../../db/queries/reviewers.ts";
import type { Deps } from "../../deps.ts";
import { hashOfCode, newSecretCode } from "../accounts/secret-code.ts";

/** Ends what a reviewer carries: a token that nobody knows takes its place. */
export async function leaveReview(deps: Deps, token: string): Promise<void> {
  const found = await findReviewer(deps.db, hashOfCode(token));
  if (found === undefined) return;
  const unknown = hashOfCode(newSecretCode());
  await deps.db.atomic({ statements: [replaceReviewerToken(found.reviewer.id, unknown)] });
}
