import { and, asc, eq } from "drizzle-orm";
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

/** Takes the place of exactly the pack that was seen: another one conflicts on `draft_packs.draft`. */
export function replaceDraftPack(
  pack: typeof draftPacks.$inferSelect,
  before: string | undefined,
): readonly Statement[] {
  const { draft, language } = draftPacks;
  const place = and(eq(draft, pack.draft), eq(language, pack.language));
  return [
    ...(before === undefined
      ? []
      : [statement(builder.delete(draftPacks).where(and(place, eq(draftPacks.sha256, before))))]),
    insertDraftPack(pack),
  ];
}
