// The table of contents of a ZIP file (APPNOTE.TXT 4.3), read without inflating anything. ZIP64 and
// files in several volumes have no place in a form.

import { MAX_ENTRIES } from "./limits.ts";
import { WorkbookFault } from "./workbook-problem.ts";

export interface ZipEntry {
  /** With `/` as separator. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly declaredSize: number;
  /** The compressed bytes, as they stand in the file. */
  readonly data: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;
const DAMAGED = { code: "import.damaged_archive" };

/** The entries in the order of the directory. Throws WorkbookFault. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) {
    throw new WorkbookFault({ code: "import.too_many_parts", parameters: { max: MAX_ENTRIES } });
  }
  const start = view.getUint32(end + 16, true);
  if (start + view.getUint32(end + 12, true) > end) throw new WorkbookFault(DAMAGED);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(bytes, view, { at, end });
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new WorkbookFault(DAMAGED);
}

interface Place {
  readonly at: number;
  /** Where the directory ends. */
  readonly end: number;
}

function readEntry(bytes: Uint8Array, view: DataView, { at, end }: Place) {
  if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    throw new WorkbookFault(DAMAGED);
  }
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw new WorkbookFault(DAMAGED);
  const rawName = bytes.subarray(at + ENTRY_LENGTH, nameEnd);
  const compressedSize = view.getUint32(at + 20, true);
  const local = { at: view.getUint32(at + 42, true), rawName, compressedSize };
  const entry: ZipEntry = {
    name: decodeName(rawName),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
    checksum: view.getUint32(at + 16, true),
    compressedSize,
    declaredSize: view.getUint32(at + 24, true),
    data: localData(bytes, view, local),
  };
  return { entry, next };
}

interface LocalEntry {
  readonly at: number;
  readonly rawName: Uint8Array;
  readonly compressedSize: number;
}

/** Directory and local header must name the same part, or two readers would see two files. */
function localData(bytes: Uint8Array, view: DataView, local: LocalEntry): Uint8Array {
  const { at, rawName, compressedSize } = local;
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    throw new WorkbookFault(DAMAGED);
  }
  const nameLength = view.getUint16(at + 26, true);
  const nameEnd = at + LOCAL_LENGTH + nameLength;
  const localName = bytes.subarray(at + LOCAL_LENGTH, nameEnd);
  const isSame =
    nameLength === rawName.length && rawName.every((byte, index) => byte === localName[index]);
  const start = nameEnd + view.getUint16(at + 28, true);
  if (!isSame || start + compressedSize > bytes.length) throw new WorkbookFault(DAMAGED);
  return bytes.subarray(start, start + compressedSize);
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/");
}
