import { and, asc, eq, gt } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { reviewComments, reviewers, reviews } from "../schema/reviews.ts";
import { builder, statement } from "./statement.ts";

export type ReviewComment = typeof reviewComments.$inferSelect;

export type ListedComment = ReviewComment & {
  readonly reviewerName: string;
  readonly reviewName: string;
};

export async function listComments(db: Database, draft: string): Promise<readonly ListedComment[]> {
  const rows = await db.orm
    .select({ comment: reviewComments, reviewerName: reviewers.name, reviewName: reviews.name })
    .from(reviewComments)
    .innerJoin(reviewers, eq(reviewers.id, reviewComments.reviewer))
    .innerJoin(reviews, eq(reviews.id, reviewers.review))
    .where(eq(reviewComments.draft, draft))
    .orderBy(asc(reviewComments.writtenAt), asc(reviewComments.id));
  return rows.map(({ comment, ...names }) => ({ ...comment, ...names }));
}

export async function listOwnComments(
  db: Database,
  reviewer: string,
): Promise<readonly ReviewComment[]> {
  return await db.orm
    .select()
    .from(reviewComments)
    .where(eq(reviewComments.reviewer, reviewer))
    .orderBy(asc(reviewComments.writtenAt), asc(reviewComments.id));
}

/** Comments that came through a link since a moment. */
export async function countLinkComments(
  db: Database,
  review: string,
  since: string,
): Promise<number> {
  const rows = await db.orm
    .select({ id: reviewComments.id })
    .from(reviewComments)
    .innerJoin(reviewers, eq(reviewers.id, reviewComments.reviewer))
    .where(and(eq(reviewers.review, review), gt(reviewComments.writtenAt, since)))
    .limit(5000);
  return rows.length;
}

export async function findComment(db: Database, id: string): Promise<ReviewComment | undefined> {
  const [row] = await db.orm.select().from(reviewComments).where(eq(reviewComments.id, id));
  return row;
}

export function insertComment(comment: typeof reviewComments.$inferInsert): Statement {
  return statement(builder.insert(reviewComments).values(comment));
}

export function resolveComment(
  id: string,
  resolution: Pick<ReviewComment, "resolution" | "note" | "resolvedAt" | "resolvedBy">,
): Statement {
  return statement(builder.update(reviewComments).set(resolution).where(eq(reviewComments.id, id)));
}
