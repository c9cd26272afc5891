import { desc, gte, lt } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { settingsBackups } from "../schema/institution.ts";
import { builder, statement } from "./statement.ts";

export type SettingsBackup = typeof settingsBackups.$inferSelect;

/** What changes since a day replaced, newest first. */
export async function listSettingsBackups(
  db: Database,
  since: string,
): Promise<readonly SettingsBackup[]> {
  return await db.orm
    .select()
    .from(settingsBackups)
    .where(gte(settingsBackups.replacedOn, since))
    .orderBy(desc(settingsBackups.number));
}

export async function lastSettingsBackup(db: Database): Promise<number> {
  const [row] = await db.orm
    .select({ number: settingsBackups.number })
    .from(settingsBackups)
    .orderBy(desc(settingsBackups.number))
    .limit(1);
  return row?.number ?? 0;
}

/** Fails with a conflict on `settings_backups.number` when another change took it. */
export function insertSettingsBackup(backup: SettingsBackup): Statement {
  return statement(builder.insert(settingsBackups).values(backup));
}

export function removeSettingsBackupsBefore(day: string): Statement {
  return statement(builder.delete(settingsBackups).where(lt(settingsBackups.replacedOn, day)));
}
