import { asc, eq } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { draftPacks } from "../schema/survey-life.ts";
import { builder, statement } from "./statement.ts";

export async function listDraftPacks(
  db: Database,
  draft: string,
): Promise<readonly (typeof draftPacks.$inferSelect)[]> {
  return await db.orm
    .select()
    .from(draftPacks)
    .where(eq(draftPacks.draft, draft))
    .orderBy(asc(draftPacks.language));
}

export function insertDraftPack(pack: typeof draftPacks.$inferInsert): Statement {
  return statement(builder.insert(draftPacks).values(pack));
}
