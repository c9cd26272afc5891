import { asc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { surveys } from "../schema/surveys.ts";
import { builder, statement } from "./statement.ts";

export type Survey = typeof surveys.$inferSelect;

export async function findSurvey(db: Database, slug: string): Promise<Survey | undefined> {
  const [row] = await db.orm.select().from(surveys).where(eq(surveys.slug, slug));
  return row;
}

export async function listSurveySlugs(db: Database): Promise<readonly string[]> {
  const rows = await db.orm.select({ slug: surveys.slug }).from(surveys).orderBy(asc(surveys.slug));
  return rows.map((row) => row.slug);
}

export function insertSurvey(
  slug: string,
  createdOn: string,
  given: Partial<Pick<Survey, "edited" | "shippedSha256">> = {},
): Statement {
  return statement(builder.insert(surveys).values({ slug, createdOn, ...given }));
}

export function changeSurvey(slug: string, change: Partial<Omit<Survey, "slug">>): Statement {
  return statement(builder.update(surveys).set(change).where(eq(surveys.slug, slug)));
}
