import { asc, desc, eq } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { reviews } from "../schema/reviews.ts";
import { builder, statement } from "./statement.ts";
import { countReviewers } from "./reviewers.ts";

export type Review = typeof reviews.$inferSelect;

export async function findReviewByCode(
  db: Database,
  codeHash: string,
): Promise<Review | undefined> {
  const [row] = await db.orm.select().from(reviews).where(eq(reviews.codeHash, codeHash));
  return row;
}

export async function findReview(db: Database, id: string): Promise<Review | undefined> {
  const [row] = await db.orm.select().from(reviews).where(eq(reviews.id, id));
  return row;
}

export async function listReviews(
  db: Database,
  draft: string,
): Promise<readonly (Review & { readonly reviewers: number })[]> {
  const rows = await db.orm
    .select()
    .from(reviews)
    .where(eq(reviews.draft, draft))
    .orderBy(desc(reviews.createdAt), asc(reviews.id));
  return await Promise.all(
    rows.map(async (row) => ({ ...row, reviewers: await countReviewers(db, row.id) })),
  );
}

export function insertReview(review: typeof reviews.$inferInsert): Statement {
  return statement(builder.insert(reviews).values(review));
}

export function setReviewRevoked(id: string, day: string | null): Statement {
  return statement(builder.update(reviews).set({ revokedOn: day }).where(eq(reviews.id, id)));
}
