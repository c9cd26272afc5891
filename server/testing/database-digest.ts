import { sql } from "drizzle-orm";
import type { Database } from "../../db/database.ts";
import { responses, tallies } from "../../db/schema/responses.ts";

/** Everything stored of responses and tallies, as one text: equal texts, equal content. */
export async function databaseContent(db: Database): Promise<string> {
  const rows = await db.orm
    .select()
    .from(responses)
    .orderBy(sql`id`);
  const cells = await db.orm
    .select()
    .from(tallies)
    .orderBy(sql`1, 2`);
  return JSON.stringify([rows, cells]);
}
