import {
  deleteUnnamedFile,
  findAudioFile,
  listUnnamedFiles,
  releaseFiles,
} from "../../db/queries/audio-files.ts";
import type { Deps } from "../deps.ts";
import { undoLimit } from "./surveys/undo-days.ts";

type Kept = Pick<Deps, "db" | "files" | "clock">;

/** Takes away those of the files that no recording names any longer, without waiting. */
export async function removeAudioFiles(deps: Kept, files: readonly string[]): Promise<void> {
  await deps.db.atomic({ statements: [releaseFiles(files)] });
  await purgeAudioFiles(deps);
}

/** Takes away what no recording names and was stored over 30 days ago. Safe to repeat. */
export async function purgeAudioFiles(deps: Kept): Promise<void> {
  const before = undoLimit(deps);
  for (const file of await listUnnamedFiles(deps.db, before)) await removeOne(deps, file, before);
}

/** The bytes go first: a stop in between leaves a row, by which the next run finds its way. */
async function removeOne({ db, files }: Kept, file: string, before: string): Promise<void> {
  const bytes = await files.read(file);
  await files.remove(file);
  await db.atomic({ statements: [deleteUnnamedFile(file, before)] });
  const isNamedAgain = (await findAudioFile(db, file)) !== undefined;
  if (isNamedAgain && bytes !== undefined) await files.store(file, bytes);
}
