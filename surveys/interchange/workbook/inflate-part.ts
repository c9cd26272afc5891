// The content of one part. Headers lie: the size is counted while it is inflated, in small steps.

import { Inflate } from "fflate";
import { refuseBomb } from "./check-archive.ts";
import { crc32 } from "./crc32.ts";
import { WorkbookFault } from "./workbook-problem.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Deflate gives at most 1,032 bytes for one, so that a step stays below 9 MB. */
const STEP = 8 * 1024;
const STORED = 0;

/** Throws WorkbookFault. @param most bytes that may still come out */
export function inflatePart(entry: ZipEntry, most: number): Uint8Array {
  if (entry.declaredSize > most) refuseBomb();
  const content = entry.method === STORED ? entry.data : inflate(entry.data, entry.declaredSize);
  if (content.length !== entry.declaredSize || crc32(content) !== entry.checksum) {
    throw new WorkbookFault({ code: "import.damaged_archive" });
  }
  return content;
}

function inflate(data: Uint8Array, declaredSize: number): Uint8Array {
  const content = new Uint8Array(declaredSize);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > declaredSize) refuseBomb();
    content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < data.length; at += STEP) {
    pushStep(stream, data.subarray(at, at + STEP), at + STEP >= data.length);
  }
  return content.subarray(0, length);
}

function pushStep(stream: Inflate, step: Uint8Array, isLast: boolean): void {
  try {
    stream.push(step, isLast);
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault({ code: "import.damaged_archive" });
  }
}
