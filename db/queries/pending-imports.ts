import { and, asc, eq, gt } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { pendingImportParts, pendingImports } from "../schema/pending-imports.ts";
import { builder, statement } from "./statement.ts";

export type PendingImportRow = typeof pendingImports.$inferSelect;

// D1 takes rows of two million bytes; a UTF-16 unit is at most three of them.
const PART_LENGTH = 500_000;

interface WantedImport {
  readonly id: string;
  readonly owner: string;
  readonly purpose: string;
  readonly now: string;
}

/** The pending import of a person that has not expired. */
export async function findPendingImport(
  db: Database,
  { id, owner, purpose, now }: WantedImport,
): Promise<PendingImportRow | undefined> {
  const mine = and(
    eq(pendingImports.id, id),
    eq(pendingImports.owner, owner),
    eq(pendingImports.purpose, purpose),
  );
  const [row] = await db.orm
    .select()
    .from(pendingImports)
    .where(and(mine, gt(pendingImports.expiresAt, now)));
  return row;
}

/** What was read of a file, put together again. */
export async function readPendingContent(db: Database, id: string): Promise<string> {
  const rows = await db.orm
    .select({ content: pendingImportParts.content })
    .from(pendingImportParts)
    .where(eq(pendingImportParts.import, id))
    .orderBy(asc(pendingImportParts.part));
  return rows.map(({ content }) => content).join("");
}

export function insertPendingImport(
  row: typeof pendingImports.$inferInsert,
  content: string,
): readonly Statement[] {
  const parts = partsOf(content).map((text, part) => ({ import: row.id, part, content: text }));
  return [
    statement(builder.insert(pendingImports).values(row)),
    ...parts.map((part) => statement(builder.insert(pendingImportParts).values(part))),
  ];
}

/** Half of a character that takes two units could not be stored. */
function partsOf(content: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < content.length;) {
    const isCut = /[\ud800-\udbff]/.test(content.charAt(start + PART_LENGTH - 1));
    const end = start + PART_LENGTH - (isCut ? 1 : 0);
    parts.push(content.slice(start, end));
    start = end;
  }
  return parts;
}

/** Remembers what became of it, so that the same click twice leads to the same place. */
export function markImportStored(id: string, survey: string): readonly Statement[] {
  const change = { storedAs: survey };
  return [
    dropParts(id),
    statement(builder.update(pendingImports).set(change).where(eq(pendingImports.id, id))),
  ];
}

export function deletePendingImport(id: string): readonly Statement[] {
  return [
    dropParts(id),
    statement(builder.delete(pendingImports).where(eq(pendingImports.id, id))),
  ];
}

function dropParts(id: string): Statement {
  return statement(builder.delete(pendingImportParts).where(eq(pendingImportParts.import, id)));
}

/** Everything whose time is over. */
export function purgePendingImports(now: string): readonly Statement[] {
  return [
    `delete from pending_import_parts where import in
  (select id from pending_imports where expires_at <= ?1)`,
    "delete from pending_imports where expires_at <= ?1",
  ].map((sql) => ({ sql, params: [now] }));
}
