import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { KEPT_FILES, type KeptFile } from "../../db/queries/audio-files.ts";
import { type Files, sha256Of } from "../files.ts";
import { readSoundFile } from "../services/read-sound-file.ts";
import type { LostFile } from "../services/verify-recordings.ts";
import type { ReportProgress } from "./copy-database.ts";
import { CommandFailure } from "./failure.ts";
import { syncToDisk } from "./sync-to-disk.ts";

const TABLE = "backup_files";

export interface PackedFiles {
  readonly files: number;
  readonly lost: readonly LostFile[];
}

/** Puts the files of recordings into a finished copy of the database, one at a time. */
export async function packFiles(
  copy: string,
  files: Files,
  report: ReportProgress,
): Promise<PackedFiles> {
  const connection = openAlone(copy);
  try {
    const kept = hasTable(connection, "audio_files") ? keptFiles(connection) : [];
    if (kept.length === 0) return { files: 0, lost: [] };
    connection.exec(`create table ${TABLE} (sha256 text primary key, bytes blob not null) strict`);
    const insert = connection.prepare(`insert into ${TABLE} values (?, ?)`);
    const lost: LostFile[] = [];
    connection.exec("BEGIN");
    for (const [place, file] of kept.entries()) {
      const read = await readSoundFile(files, file.sha256);
      if (read.fault === undefined) insert.run(file.sha256, read.bytes);
      else if (file.survey !== null) lost.push({ ...file, fault: read.fault });
      report(place + 1, kept.length);
    }
    connection.exec("COMMIT");
    return { files: count(connection), lost };
  } finally {
    connection.close();
    syncToDisk(copy);
  }
}

/** Puts the files of a copy where files are kept, and takes them out of the copy. */
export async function unpackFiles(
  copy: string,
  files: Files,
  report: ReportProgress,
): Promise<number> {
  const connection = openAlone(copy);
  try {
    if (!hasTable(connection, TABLE)) return 0;
    const total = count(connection);
    let place = 0;
    for (const row of connection.prepare(`select sha256, bytes from ${TABLE}`).iterate()) {
      await storeSound(files, row);
      report((place += 1), total);
    }
    connection.exec(`drop table ${TABLE}; vacuum`);
    return total;
  } finally {
    connection.close();
    syncToDisk(copy);
  }
}

/** Files that stand there already stay; damaged ones are mended. */
async function storeSound(files: Files, row: Record<string, SQLOutputValue>): Promise<void> {
  const sha256 = String(row["sha256"]);
  const bytes = row["bytes"] instanceof Uint8Array ? row["bytes"].slice() : new Uint8Array();
  if ((await sha256Of(bytes)) !== sha256) {
    throw new CommandFailure("cli.error.altered_recording", { file: sha256 });
  }
  await files.store(sha256, bytes);
}

/** Nobody else knows the copy yet: it is brought to disk once, at the end. */
function openAlone(copy: string): DatabaseSync {
  const connection = new DatabaseSync(copy);
  connection.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF");
  return connection;
}

function hasTable(connection: DatabaseSync, name: string): boolean {
  const sql = "select 1 from sqlite_schema where type = 'table' and name = ?";
  return connection.prepare(sql).get(name) !== undefined;
}

function count(connection: DatabaseSync): number {
  return Number(connection.prepare(`select count(*) as n from ${TABLE}`).get()?.["n"]);
}

function keptFiles(connection: DatabaseSync): readonly KeptFile[] {
  return connection.prepare(KEPT_FILES).all().map(asKeptFile);
}

function asKeptFile(row: Record<string, SQLOutputValue>): KeptFile {
  const textOf = (column: string) => {
    const value = row[column];
    return typeof value === "string" ? value : null;
  };
  return {
    sha256: String(row["sha256"]),
    survey: textOf("survey"),
    language: textOf("language"),
    key: textOf("key"),
    speaker: textOf("speaker"),
  };
}
