import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

export interface TableContent {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 over every row in the order of its key. */
  readonly digest: string;
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
    hash.update(`${JSON.stringify(Object.values(row), asJson)}\n`);
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

function asJson(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return createHash("sha256").update(value).digest("hex");
  return typeof value === "bigint" ? String(value) : value;
}
