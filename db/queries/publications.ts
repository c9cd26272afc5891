import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { publications } from "../schema/responses.ts";
import type { Statement } from "../atomic.ts";
import { statement, builder } from "./statement.ts";
import { rounds } from "../schema/surveys.ts";

export async function findPublication(
  db: Database,
  round: string,
): Promise<typeof publications.$inferSelect | undefined> {
  const [row] = await db.orm.select().from(publications).where(eq(publications.round, round));
  return row;
}

export function storePublication(publication: typeof publications.$inferInsert): Statement {
  const { publishedOn, publication: document } = publication;
  return statement(
    builder
      .insert(publications)
      .values(publication)
      .onConflictDoUpdate({
        target: publications.round,
        set: { publishedOn, publication: document },
      }),
  );
}

export async function listPublications(
  db: Database,
  survey: string,
): Promise<readonly (typeof publications.$inferSelect)[]> {
  const rows = await db.orm
    .select({ publication: publications })
    .from(publications)
    .innerJoin(rounds, eq(rounds.id, publications.round))
    .where(eq(rounds.survey, survey));
  return rows.map(({ publication }) => publication);
}
