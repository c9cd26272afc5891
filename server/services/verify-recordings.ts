import { type KeptFile, listKeptFiles } from "../../db/queries/audio-files.ts";
import type { Deps } from "../deps.ts";
import { type FileFault, readSoundFile } from "./read-sound-file.ts";

export interface LostFile extends KeptFile {
  readonly fault: FileFault;
}

export interface RecordingsReport {
  /** How many files the recordings name. */
  readonly files: number;
  readonly lost: readonly LostFile[];
}

/** Reads every file that a recording names, one after the other. */
export async function verifyRecordings({
  db,
  files,
}: Pick<Deps, "db" | "files">): Promise<RecordingsReport> {
  const named = (await listKeptFiles(db)).filter(({ survey }) => survey !== null);
  const lost: LostFile[] = [];
  for (const file of named) {
    const { fault } = await readSoundFile(files, file.sha256);
    if (fault !== undefined) lost.push({ ...file, fault });
  }
  return { files: named.length, lost };
}
