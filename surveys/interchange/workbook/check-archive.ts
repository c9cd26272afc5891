// What is refused by the table of contents alone, before a single byte is inflated.

import { MAX_INFLATED_BYTES, MAX_RATIO, RATIO_FROM_BYTES } from "./limits.ts";
import { WorkbookFault } from "./workbook-problem.ts";
import type { ZipEntry } from "./zip-directory.ts";

const STORED = 0;
const DEFLATED = 8;
const DRIVE = /^[A-Za-z]:/;
const BOMB = {
  code: "import.inflates_too_much",
  parameters: { max: Math.round(MAX_INFLATED_BYTES / 1024 / 1024) },
};

/** Throws WorkbookFault. @param fileLength of the whole file, which no sum of parts can pass */
export function checkArchive(entries: readonly ZipEntry[], fileLength: number): void {
  for (const entry of entries) checkEntry(entry);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw new WorkbookFault({ code: "import.repeated_part" });
  const compressed = sum(entries.map(({ compressedSize }) => compressedSize));
  const declared = sum(entries.map(({ declaredSize }) => declaredSize));
  if (compressed > fileLength || declared > MAX_INFLATED_BYTES) throw new WorkbookFault(BOMB);
}

function checkEntry(entry: ZipEntry): void {
  const { name, method, compressedSize, declaredSize } = entry;
  if (isUnsafeName(name)) throw new WorkbookFault({ code: "import.unsafe_part_name" });
  if (entry.isEncrypted) throw new WorkbookFault({ code: "import.encrypted" });
  if (method !== STORED && method !== DEFLATED) {
    throw new WorkbookFault({ code: "import.damaged_archive" });
  }
  if (declaredSize > RATIO_FROM_BYTES && declaredSize > MAX_RATIO * compressedSize) {
    throw new WorkbookFault(BOMB);
  }
}

/** A name that would leave the folder it is unpacked to, or that no program writes. */
function isUnsafeName(name: string): boolean {
  const isOutside = name.startsWith("/") || DRIVE.test(name) || name.split("/").includes("..");
  return name === "" || isOutside || name.includes("\0");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Inflating stops here, whatever the headers said. */
export function refuseBomb(): never {
  throw new WorkbookFault(BOMB);
}
