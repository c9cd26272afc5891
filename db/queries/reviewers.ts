import { eq } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { drafts } from "../schema/survey-life.ts";
import { reviewers, reviews } from "../schema/reviews.ts";
import { builder, statement } from "./statement.ts";

export type Reviewer = typeof reviewers.$inferSelect;

export async function countReviewers(db: Database, review: string): Promise<number> {
  return await db.orm.$count(reviewers, eq(reviewers.review, review));
}

/** A reviewer by what their cookie holds, with the link and the draft it leads to. */
export async function findReviewer(db: Database, tokenHash: string) {
  const [row] = await db.orm
    .select({ reviewer: reviewers, review: reviews, draft: drafts })
    .from(reviewers)
    .innerJoin(reviews, eq(reviews.id, reviewers.review))
    .innerJoin(drafts, eq(drafts.id, reviews.draft))
    .where(eq(reviewers.tokenHash, tokenHash));
  return row;
}

/** What the reviewer carries opens nothing any more; what they wrote stays theirs. */
export function replaceReviewerToken(id: string, tokenHash: string): Statement {
  return statement(builder.update(reviewers).set({ tokenHash }).where(eq(reviewers.id, id)));
}

export function insertReviewer(reviewer: Reviewer): Statement {
  return statement(builder.insert(reviewers).values(reviewer));
}
