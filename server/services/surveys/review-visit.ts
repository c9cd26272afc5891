import type { Review } from "../../../db/queries/reviews.ts";
import { findReviewer } from "../../../db/queries/reviewers.ts";
import { listOwnComments } from "../../../db/queries/review-comments.ts";
import { findSurvey } from "../../../db/queries/surveys.ts";
import type { Deps } from "../../deps.ts";
import { hashOfCode } from "../accounts/secret-code.ts";
import { readDraftById } from "./read-draft.ts";

export function isUsable({ clock }: Deps, { expiresOn, revokedOn }: Review): boolean {
  return revokedOn === null && clock.today() <= expiresOn;
}

export type ReviewVisit = NonNullable<Awaited<ReturnType<typeof openVisit>>>;

/** What a reviewer sees: the draft as it is now and what they said of it; none without a valid link. */
export async function openVisit(deps: Deps, token: string) {
  const found = await findReviewer(deps.db, hashOfCode(token));
  if (found === undefined || found.draft.state !== "review") return undefined;
  if (!isUsable(deps, found.review)) return undefined;
  const [draft, comments, survey] = await Promise.all([
    readDraftById(deps, found.draft.id),
    listOwnComments(deps.db, found.reviewer.id),
    findSurvey(deps.db, found.draft.survey),
  ]);
  if (draft === undefined || survey?.removedOn !== null) return undefined;
  return { ...found, draft, comments };
}
