import { and, asc, eq, gte, like, lt, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import { placeOf, type TallyPlace, withTotals } from "../../surveys/core/index.ts";
import { tallies } from "../schema/responses.ts";

export interface TallyRow extends TallyPlace {
  readonly round: string;
  readonly n: number;
}

/** Cells that count responses end with two empty parts. */
const COUNTS_RESPONSES = like(tallies.cell, "%  ");
// "!" follows the space that ends the split's name.
const BY_CHANNEL = and(gte(tallies.cell, "channel "), lt(tallies.cell, "channel!"));

/** Every cell of a round. */
export async function listTallies(db: Database, round: string): Promise<readonly TallyRow[]> {
  return withTotals(await readCells(db, round));
}

/** The cells that count responses, not answers: one per group of every split. */
export async function listGroupSizes(db: Database, round: string): Promise<readonly TallyRow[]> {
  return withTotals(await readCells(db, round, COUNTS_RESPONSES));
}

/** The cells that are not split by anything. */
export async function listOverallTallies(
  db: Database,
  round: string,
): Promise<readonly TallyRow[]> {
  const cells = await readCells(db, round, BY_CHANNEL);
  return withTotals(cells).filter(({ split }) => split === "all");
}

async function readCells(db: Database, round: string, where?: SQL): Promise<readonly TallyRow[]> {
  const rows = await db.orm
    .select()
    .from(tallies)
    .where(and(eq(tallies.round, round), where))
    .orderBy(asc(tallies.cell));
  return rows.map(({ cell, n }) => ({ ...placeOf(cell), round, n }));
}

/** Number of counted responses of a round. */
export async function countResponses(db: Database, round: string): Promise<number> {
  const cells = await readCells(db, round, and(BY_CHANNEL, COUNTS_RESPONSES));
  return cells.reduce((sum, { n }) => sum + n, 0);
}
