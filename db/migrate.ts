import type { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "./migrations.ts";

// The table is wrangler's own, so that a database can move between the engines.
const CREATE_LEDGER = `create table if not exists d1_migrations(
  id integer primary key autoincrement, name text unique,
  applied_at timestamp default current_timestamp not null)`;

/** Applies every migration that is missing, each with its ledger row in one transaction. */
export function migrate(connection: DatabaseSync): void {
  connection.exec(CREATE_LEDGER);
  const applied = new Set(
    connection
      .prepare("select name from d1_migrations")
      .all()
      .map((row) => String(row["name"])),
  );
  for (const migration of MIGRATIONS) {
    if (!applied.has(migration.name)) apply(connection, migration);
  }
}

function apply(connection: DatabaseSync, migration: (typeof MIGRATIONS)[number]): void {
  connection.exec("BEGIN IMMEDIATE");
  try {
    const known = connection
      .prepare("select 1 from d1_migrations where name = ?")
      .get(migration.name);
    if (known === undefined) {
      connection.exec(migration.sql);
      connection.prepare("insert into d1_migrations (name) values (?)").run(migration.name);
    }
    connection.exec("COMMIT");
  } catch (error) {
    connection.exec("ROLLBACK");
    throw error;
  }
}
