import type { Deps } from "../../deps.ts";
import {
  discardPendingFile,
  keepPendingFile,
  type PendingFile,
  readPendingFile,
} from "../pending-file.ts";
import type { ReadImport } from "./read-import.ts";

export interface PendingImport extends Omit<PendingFile, "content"> {
  /** Absent once it was stored. */
  readonly read?: ReadImport;
}

const placeOf = (owner: string) => ({ owner, purpose: "definition" });

/** Keeps what was read of a questionnaire for a day, for the person who sent it. */
export async function keepPending(deps: Deps, owner: string, read: ReadImport): Promise<string> {
  const { fileName } = read;
  return await keepPendingFile(deps, placeOf(owner), { fileName, content: JSON.stringify(read) });
}

/** None when it is somebody else's, unknown or over a day old. */
export async function readPending(
  deps: Pick<Deps, "db" | "clock">,
  owner: string,
  id: string,
): Promise<PendingImport | undefined> {
  const file = await readPendingFile(deps, placeOf(owner), id);
  if (file === undefined) return undefined;
  const { content, ...row } = file;
  return content === undefined ? row : { ...row, read: keptImport(content) };
}

/** What stands there was written by `keepPending`. */
function keptImport(json: string): ReadImport {
  return JSON.parse(json) as ReadImport;
}

export async function discardPending(deps: Deps, owner: string, id: string): Promise<void> {
  await discardPendingFile(deps, placeOf(owner), id);
}
