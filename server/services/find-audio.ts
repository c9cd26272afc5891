import { findHeardFile } from "../../db/queries/audio-files.ts";
import type { Deps } from "../deps.ts";
import { readSoundFile } from "./read-sound-file.ts";

export interface Audio {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A recording's file as it was stored, unless nobody who said it consents any longer. One that is known but lost or damaged is a fault of ours:
 * what is sent wrongly would stay in caches for a year.
 */
export async function findAudio(
  { db, files }: Pick<Deps, "db" | "files">,
  sha256: string,
): Promise<Audio | undefined> {
  const known = await findHeardFile(db, sha256);
  if (known === undefined) return undefined;
  const file = await readSoundFile(files, sha256);
  if (file.fault !== undefined) throw new Error(`audio file ${sha256} is ${file.fault}`);
  return { mediaType: known.mediaType, bytes: file.bytes };
}
