import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { storageFailure } from "./atomic.ts";
import type { Database } from "./database.ts";
import { createGroupCommit } from "./group-commit.ts";
import { migrate } from "./migrate.ts";

export interface NodeDatabase extends Database {
  readonly connection: DatabaseSync;
}

// 3.51.3 mends silent corruption in WAL with two connections (sqlite.org/wal.html, WAL-reset bug).
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Opens (and migrates) the database in a file; `:memory:` for tests. */
export function connectNode(path: string): NodeDatabase {
  const connection = new DatabaseSync(path);
  assertSqliteVersion(connection);
  configure(connection);
  migrate(connection);
  const prepare = cacheStatements(connection);
  const { atomic, flush } = createGroupCommit(connection, prepare);
  const orm = drizzle(async (sql, params, method) => {
    const statement = prepare(sql);
    const values = params.map(asSqlValue);
    if (method === "run") return runStatement(statement, values);
    const rows = readRows(statement, values);
    return { rows: method === "get" ? firstRow(rows) : rows };
  });
  return {
    engine: "sqlite",
    orm,
    connection,
    atomic,
    ping: async () => void prepare("select 1").get(),
    close: async () => {
      flush();
      connection.close();
    },
  };
}

function assertSqliteVersion(connection: DatabaseSync): void {
  const version = String(connection.prepare("select sqlite_version() as v").get()?.["v"]);
  const parts = version.split(".").map(Number);
  const difference = OLDEST_SQLITE.map((oldest, i) => (parts[i] ?? 0) - oldest).find(
    (d) => d !== 0,
  );
  if (difference !== undefined && difference < 0) {
    throw new Error(`SQLite ${version} < ${OLDEST_SQLITE.join(".")}`);
  }
}

// Rows without rowid of over a quarter page spill to a page of their own: in 8 kB, answers fit.
function configure(connection: DatabaseSync): void {
  connection.exec(`
    PRAGMA busy_timeout = 5000;
    PRAGMA page_size = 8192;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cache_size = -16384;
  `);
}

function cacheStatements(connection: DatabaseSync): (sql: string) => StatementSync {
  const cache = new Map<string, StatementSync>();
  return (sql) => {
    const known = cache.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    statement.setReturnArrays(true);
    cache.set(sql, statement);
    return statement;
  };
}

function runStatement(statement: StatementSync, values: SQLInputValue[]) {
  try {
    statement.run(...values);
    return { rows: [] };
  } catch (error) {
    throw storageFailure(error);
  }
}

/** With `setReturnArrays(true)` every row is an array, which the typings of `all` do not say. */
function readRows(statement: StatementSync, values: SQLInputValue[]): unknown[] {
  try {
    return statement.all(...values);
  } catch (error) {
    throw storageFailure(error);
  }
}

/** drizzle reads `rows: undefined` of a `get` as "no row", though its typings ask for an array. */
function firstRow(rows: unknown[]): unknown[] {
  return rows[0] as unknown[];
}

/** drizzle has mapped parameters to what SQLite stores before they reach the driver. */
function asSqlValue(value: unknown): SQLInputValue {
  return value as SQLInputValue;
}
