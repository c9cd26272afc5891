import {
  deletePendingImport,
  findPendingImport,
  insertPendingImport,
  type PendingImportRow,
  purgePendingImports,
  readPendingContent,
} from "../../../db/queries/pending-imports.ts";
import type { Deps } from "../../deps.ts";
import { DAY_MS, momentAfter } from "../accounts/moments.ts";
import type { ReadImport } from "./read-import.ts";

export interface PendingImport extends PendingImportRow {
  /** Absent once it was stored. */
  readonly read?: ReadImport;
}

/** Keeps what was read of a file for a day, for the person who sent it. */
export async function keepPending(deps: Deps, owner: string, read: ReadImport): Promise<string> {
  const id = deps.newId();
  const createdAt = deps.clock.now();
  const expiresAt = momentAfter(createdAt, DAY_MS);
  const row = { id, owner, fileName: read.fileName, createdAt, expiresAt };
  const statements = [
    ...purgePendingImports(createdAt),
    ...insertPendingImport(row, JSON.stringify(read)),
  ];
  await deps.db.atomic({ statements });
  return id;
}

/** None when it is somebody else's, unknown or over a day old. */
export async function readPending(
  { db, clock }: Pick<Deps, "db" | "clock">,
  owner: string,
  id: string,
): Promise<PendingImport | undefined> {
  const row = await findPendingImport(db, { id, owner, now: clock.now() });
  if (row === undefined || row.storedAs !== null) return row;
  const content = await readPendingContent(db, id);
  // Stored by another click since the row was read.
  if (content === "") return await findPendingImport(db, { id, owner, now: clock.now() });
  return { ...row, read: keptImport(content) };
}

/** What stands there was written by `keepPending`. */
function keptImport(json: string): ReadImport {
  return JSON.parse(json) as ReadImport;
}

export async function discardPending(deps: Deps, owner: string, id: string): Promise<void> {
  const row = await findPendingImport(deps.db, { id, owner, now: deps.clock.now() });
  if (row !== undefined) await deps.db.atomic({ statements: deletePendingImport(id) });
}
