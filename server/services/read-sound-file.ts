import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";

export type FileFault = "missing" | "damaged";
export type SoundFile =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly fault?: undefined }
  | { readonly fault: FileFault };

/** The bytes of a file, which are still those of its name. */
export async function readSoundFile(files: Deps["files"], sha256: string): Promise<SoundFile> {
  const bytes = await files.read(sha256);
  if (bytes === undefined) return { fault: "missing" };
  const isSound = createHash("sha256").update(bytes).digest("hex") === sha256;
  return isSound ? { bytes } : { fault: "damaged" };
}
