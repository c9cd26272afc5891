import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";

/** What a query finds in the database of a running server. */
export function inDatabase(
  dataDir: string,
  sql: string,
  params: readonly (SQLInputValue | undefined)[],
): readonly Readonly<Record<string, unknown>>[] {
  const database = new DatabaseSync(join(dataDir, "consulta.db"), { timeout: 5_000 });
  try {
    return database
      .prepare(sql)
      .all(...params.map((one) => one ?? null))
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}
