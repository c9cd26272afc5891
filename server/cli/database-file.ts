import type { DatabaseSync } from "node:sqlite";

/** What SQLite itself finds wrong: broken pages, rows that point nowhere. Empty when all is well. */
export function engineProblems(connection: DatabaseSync): readonly string[] {
  const broken = connection
    .prepare("PRAGMA integrity_check")
    .all()
    .map((row) => String(row["integrity_check"]))
    .filter((line) => line !== "ok");
  const dangling = connection
    .prepare("PRAGMA foreign_key_check")
    .all()
    .map((row) => `${String(row["table"])} → ${String(row["parent"])}`);
  return [...broken, ...new Set(dangling)];
}

/** Names of the migrations that made the database; undefined when it has no ledger of them. */
export function migrationsOf(connection: DatabaseSync): readonly string[] | undefined {
  const ledger = connection
    .prepare("select 1 from sqlite_schema where type = 'table' and name = 'd1_migrations'")
    .get();
  if (ledger === undefined) return undefined;
  return connection
    .prepare("select name from d1_migrations order by name")
    .all()
    .map((row) => String(row["name"]));
}
