import { asc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { institutionSettings } from "../schema/institution.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

const settingsQuery = prepared((orm) =>
  orm.select().from(institutionSettings).orderBy(asc(institutionSettings.key)).prepare(),
);

export async function listSettings(
  db: Database,
): Promise<readonly (typeof institutionSettings.$inferSelect)[]> {
  return await settingsQuery(db).execute();
}

export function storeSetting(setting: typeof institutionSettings.$inferInsert): Statement {
  const { value, source, updatedOn } = setting;
  return statement(
    builder
      .insert(institutionSettings)
      .values(setting)
      .onConflictDoUpdate({ target: institutionSettings.key, set: { value, source, updatedOn } }),
  );
}

/** Unset is no row. */
export function removeSetting(key: string): Statement {
  return statement(builder.delete(institutionSettings).where(eq(institutionSettings.key, key)));
}
