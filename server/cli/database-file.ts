import { createHash } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { StoredResponse } from "../../db/queries/responses.ts";
import { digestOf } from "../../surveys/core/index.ts";
import { contentDigest } from "../services/submit-response.ts";

export interface TableContent {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 over every row in the order of its key. */
  readonly digest: string;
}

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

/** Rows and digest of every table, by name. */
export function contentOf(connection: DatabaseSync): readonly TableContent[] {
  const tables = connection
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite!_%' escape '!' order by name",
    )
    .all();
  return tables.map((row) => tableContent(connection, String(row["name"])));
}

function tableContent(connection: DatabaseSync, table: string): TableContent {
  const hash = createHash("sha256");
  let rows = 0;
  const select = `select * from "${table}" order by ${keyOf(connection, table)}`;
  for (const row of connection.prepare(select).iterate()) {
    hash.update(`${JSON.stringify(Object.values(row), withBigIntegers)}\n`);
    rows += 1;
  }
  return { table, rows, digest: hash.digest("hex") };
}

function keyOf(connection: DatabaseSync, table: string): string {
  const columns = connection
    .prepare("select name from pragma_table_info(?) where pk > 0 order by pk")
    .all(table)
    .map((row) => `"${String(row["name"])}"`);
  return columns.length === 0 ? "rowid" : columns.join(", ");
}

function withBigIntegers(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

const SELECT_RESPONSES = `select id, round, version, language, channel, answered_on as answeredOn,
  received_on as receivedOn, state, folio, digest, content_digest as contentDigest, seed, pack,
  played, answers from responses order by id`;

/** How many responses are not what they were when they were stored. */
export function countAlteredResponses(connection: DatabaseSync): number {
  let altered = 0;
  for (const row of connection.prepare(SELECT_RESPONSES).iterate()) {
    const response = asStoredResponse(row);
    if (contentDigest(response) !== response.contentDigest) altered += 1;
  }
  return altered;
}

/** How many published versions are not what their hash says. */
export function countAlteredVersions(connection: DatabaseSync): number {
  return connection
    .prepare("select definition, sha256 from versions where state = 'published'")
    .all()
    .filter((row) => digestOf(parsed(String(row["definition"]))) !== row["sha256"]).length;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The table is STRICT and the statement names its columns as the type does. */
function asStoredResponse(row: Record<string, SQLOutputValue>): StoredResponse {
  return row as StoredResponse;
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
