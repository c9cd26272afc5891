import {
  deletePendingImport,
  findPendingImport,
  insertPendingImport,
  type PendingImportRow,
  purgePendingImports,
  readPendingContent,
} from "../../db/queries/pending-imports.ts";
import type { Deps } from "../deps.ts";
import { DAY_MS, momentAfter } from "./accounts/moments.ts";

/** Whose file it is and what it is to become. */
export interface PendingPlace {
  readonly owner: string;
  readonly purpose: string;
}

export interface PendingFile extends PendingImportRow {
  /** What was read of it, as JSON; absent once it was stored. */
  readonly content?: string;
}

/** Keeps what was read of a file for a day, for the person who sent it. */
export async function keepPendingFile(
  deps: Deps,
  place: PendingPlace,
  { fileName, content }: { readonly fileName: string; readonly content: string },
): Promise<string> {
  const id = deps.newId();
  const createdAt = deps.clock.now();
  const expiresAt = momentAfter(createdAt, DAY_MS);
  const row = { id, ...place, fileName, createdAt, expiresAt };
  const statements = [...purgePendingImports(createdAt), ...insertPendingImport(row, content)];
  await deps.db.atomic({ statements });
  return id;
}

/** None when it is somebody else's, of another purpose, unknown or over a day old. */
export async function readPendingFile(
  { db, clock }: Pick<Deps, "db" | "clock">,
  place: PendingPlace,
  id: string,
): Promise<PendingFile | undefined> {
  const wanted = { ...place, id, now: clock.now() };
  const row = await findPendingImport(db, wanted);
  if (row === undefined || row.storedAs !== null) return row;
  const content = await readPendingContent(db, id);
  // Stored by another click since the row was read.
  return content === "" ? await findPendingImport(db, wanted) : { ...row, content };
}

export async function discardPendingFile(
  deps: Deps,
  place: PendingPlace,
  id: string,
): Promise<void> {
  const row = await findPendingImport(deps.db, { ...place, id, now: deps.clock.now() });
  if (row !== undefined) await deps.db.atomic({ statements: deletePendingImport(id) });
}
