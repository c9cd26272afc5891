import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { publications, tallies } from "../schema/responses.ts";
import { builder, statement } from "./statement.ts";

export type TallyRow = typeof tallies.$inferSelect;

export async function listTallies(db: Database, round: string): Promise<readonly TallyRow[]> {
  return await db.orm
    .select()
    .from(tallies)
    .where(eq(tallies.round, round))
    .orderBy(asc(tallies.split), asc(tallies.group), asc(tallies.question), asc(tallies.choice));
}

/** The cells that count responses, not answers: one per group of every split. */
export async function listGroupSizes(db: Database, round: string): Promise<readonly TallyRow[]> {
  return await db.orm
    .select()
    .from(tallies)
    .where(and(eq(tallies.round, round), eq(tallies.question, ""), eq(tallies.choice, "")));
}

export async function listOverallTallies(
  db: Database,
  round: string,
): Promise<readonly TallyRow[]> {
  return await db.orm
    .select()
    .from(tallies)
    .where(and(eq(tallies.round, round), eq(tallies.split, "all"), eq(tallies.group, "")));
}

/** Number of counted responses of a round. */
export async function countResponses(db: Database, round: string): Promise<number> {
  const [row] = await db.orm
    .select({ n: tallies.n })
    .from(tallies)
    .where(
      and(
        eq(tallies.round, round),
        eq(tallies.split, "all"),
        eq(tallies.group, ""),
        eq(tallies.question, ""),
        eq(tallies.choice, ""),
      ),
    );
  return row?.n ?? 0;
}

export function deleteTallies(round: string): Statement {
  return statement(builder.delete(tallies).where(eq(tallies.round, round)));
}

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
