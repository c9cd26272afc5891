import { desc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { privacyNotices } from "../schema/institution.ts";
import { builder, statement } from "./statement.ts";

export type StoredNotice = typeof privacyNotices.$inferSelect;

export async function findNotice(db: Database, version: number): Promise<StoredNotice | undefined> {
  const [row] = await db.orm
    .select()
    .from(privacyNotices)
    .where(eq(privacyNotices.version, version));
  return row;
}

/** Newest first. */
export async function listNotices(
  db: Database,
): Promise<readonly Pick<StoredNotice, "version" | "publishedOn">[]> {
  const { version, publishedOn } = privacyNotices;
  return await db.orm.select({ version, publishedOn }).from(privacyNotices).orderBy(desc(version));
}

/** Fails with a conflict on `privacy_notices.version` unless it is the next one. */
export function insertNotice(notice: StoredNotice): Statement {
  return statement(builder.insert(privacyNotices).values(notice));
}
