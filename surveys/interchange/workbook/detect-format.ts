// What kind of file this is, by its content: names and media types are often wrong.

import { decodeText, encodingOf } from "./decode-text.ts";
import { hasFormTables } from "./markdown-tables.ts";

export type FileFormat =
  | { readonly kind: "zip" }
  | { readonly kind: "markdown"; readonly text: string }
  | { readonly kind: "empty" | "encrypted" | "xls" | "csv" | "other" };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Excel 2 to 4, before compound files. */
const OLD_SHEETS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];
const SHEET_STREAMS = ["Workbook", "Book"];
const DELIMITER = /[,;\t]/;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/;
const MARKUP = /^\s*</;

export function detectFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return { kind: "empty" };
  if (startsWith(bytes, ZIP)) return { kind: "zip" };
  if (startsWith(bytes, COMPOUND)) return { kind: compoundKind(bytes) };
  if (OLD_SHEETS.some((start) => startsWith(bytes, start))) return { kind: "xls" };
  const text = decodeText(bytes, encodingOf(bytes)) ?? decodeText(bytes, "windows-1252");
  return text === undefined ? { kind: "other" } : textFormat(text);
}

function textFormat(text: string): FileFormat {
  if (text.trim() === "") return { kind: "empty" };
  if (CONTROLS.test(text)) return { kind: "other" };
  if (hasFormTables(text)) return { kind: "markdown", text };
  const [firstLine = ""] = text.split("\n", 1);
  return { kind: DELIMITER.test(firstLine) && !MARKUP.test(text) ? "csv" : "other" };
}

/** A compound file holds an encrypted package, an old workbook or something else (a letter). */
function compoundKind(bytes: Uint8Array): "encrypted" | "xls" | "other" {
  const text = bytesAsText(bytes);
  if (text.includes(wide("EncryptedPackage"))) return "encrypted";
  return SHEET_STREAMS.some((stream) => text.includes(wide(stream))) ? "xls" : "other";
}

function wide(name: string): string {
  return [...name].map((letter) => `${letter}\0`).join("");
}

function bytesAsText(bytes: Uint8Array): string {
  return new TextDecoder("iso-8859-1").decode(bytes);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
