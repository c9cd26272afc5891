import { createHash } from "node:crypto";
import { type AudioFile, insertAudioFile } from "../../db/queries/audio-files.ts";
import type { Deps } from "../deps.ts";

/**
 * Keeps the bytes of a recording that is about to name them. The row goes first: with a new day on
 * it, no purge takes the bytes away before they are named.
 */
export async function keepAudioFile(
  { db, files, clock }: Pick<Deps, "db" | "files" | "clock">,
  { bytes, mediaType }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string },
): Promise<AudioFile> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { sha256, mediaType, bytes: bytes.length, storedOn: clock.today() };
  await db.atomic({ statements: [insertAudioFile(file)] });
  await files.store(sha256, bytes);
  return file;
}
