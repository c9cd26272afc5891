import { closeSync, openSync, rmSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { contentOf, type TableContent } from "./table-content.ts";
import { syncToDisk } from "./sync-to-disk.ts";
import { checkCopy } from "./check-copy.ts";

const PAGES_PER_STEP = 500;
const BUSY_TIMEOUT_MS = 5000;
const ONLY_OWNER = 0o600;

export type ReportProgress = (done: number, total: number) => void;

/**
 * Copies a database that may be in use into a new file, whole and as it was at one moment, and
 * checks the copy against that moment. The copy is one file, without a log beside it.
 */
export async function copyDatabase(
  source: string,
  copy: string,
  report: ReportProgress,
): Promise<readonly TableContent[]> {
  closeSync(openSync(copy, "wx", ONLY_OWNER));
  try {
    const expected = await copyOneMoment(source, copy, report);
    checkCopy(copy, expected);
    syncToDisk(copy);
    return expected;
  } catch (error) {
    for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(copy + suffix, { force: true });
    throw error;
  }
}

async function copyOneMoment(
  source: string,
  copy: string,
  report: ReportProgress,
): Promise<readonly TableContent[]> {
  const connection = new DatabaseSync(source, { timeout: BUSY_TIMEOUT_MS });
  try {
    // Under a read transaction other connections' writes neither show in the copy nor restart it.
    connection.exec("BEGIN");
    const content = contentOf(connection);
    await backup(connection, copy, {
      rate: PAGES_PER_STEP,
      progress: ({ totalPages, remainingPages }) => report(totalPages - remainingPages, totalPages),
    });
    connection.exec("COMMIT");
    return content;
  } finally {
    connection.close();
  }
}
