import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { CommandFailure } from "./failure.ts";

/** A file is written into a folder that exists. */
export function requireFolder(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new CommandFailure("cli.error.file_missing", { file: folder });
}
