import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";

/** A copy that the disk has not taken yet is none. */
export function syncToDisk(path: string): void {
  for (const target of [path, dirname(path)]) {
    const descriptor = openSync(target, "r");
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
}
