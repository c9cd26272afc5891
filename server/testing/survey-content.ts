import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "../../db/database.ts";
import { auditLog } from "../../db/schema/audit.ts";
import { draftPacks, draftRevisions, drafts } from "../../db/schema/survey-life.ts";
import { languagePacks, rounds, surveys, versions } from "../../db/schema/surveys.ts";

const TABLES: readonly SQLiteTable[] = [
  ...[surveys, versions, rounds, languagePacks],
  ...[drafts, draftRevisions, draftPacks, auditLog],
];

/** Everything stored of surveys and of what was done to them: equal texts, equal content. */
export async function surveyContent(db: Database): Promise<string> {
  const rows = await Promise.all(TABLES.map((table) => db.orm.select().from(table)));
  return JSON.stringify(rows.map((of) => of.map((row) => JSON.stringify(row)).toSorted()));
}
