import { existsSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { syncToDisk } from "./sync-to-disk.ts";
import { CommandFailure } from "./failure.ts";

const SQLITE_BUSY = 5;
const LOG_SUFFIXES = ["-wal", "-shm"] as const;

/**
 * Renames a finished copy to the database's name. A database that stands there is kept beside it;
 * its new name is returned. Refused while anything has that database open.
 */
export function putInPlace(copy: string, target: string, now: string): string | undefined {
  const kept = existsSync(target) ? setAside(target, now) : undefined;
  for (const suffix of LOG_SUFFIXES) discard(target + suffix);
  renameSync(copy, target);
  syncToDisk(target);
  return kept;
}

export function discard(path: string): void {
  rmSync(path, { force: true });
}

function setAside(target: string, now: string): string {
  assertClosed(target);
  const stamp = now.slice(0, 19).replaceAll(":", "");
  const kept = `${target}.${stamp}.old`;
  if (existsSync(kept)) throw new CommandFailure("cli.error.file_exists", { file: kept });
  renameSync(target, kept);
  // Logs are left only by a database too damaged to be opened: they may help to rescue it.
  for (const suffix of LOG_SUFFIXES) {
    if (existsSync(target + suffix)) renameSync(target + suffix, kept + suffix);
  }
  return kept;
}

/**
 * Leaving WAL needs every other connection closed, and moves what is in the log into the file. A
 * file that is no database any more is nobody's.
 */
function assertClosed(target: string): void {
  const connection = new DatabaseSync(target, { timeout: 0 });
  try {
    connection.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT");
  } catch (error) {
    if (!isBusy(error)) return;
    throw new CommandFailure("cli.error.database_open", { file: target });
  } finally {
    connection.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && Number(error.errcode) === SQLITE_BUSY;
}
