// Files of texts as a person or a program writes them, and what is read from each.

import { readTranslationFile } from "../read-translation-file.ts";
import type { TranslationRow } from "../translation-row.ts";

/** A row of which only what matters is given. */
export function aRow(given: Partial<TranslationRow> = {}): TranslationRow {
  const row = { key: "p01.label", section: "", spanish: "¿Qué día es?", note: "" };
  return { ...row, text: "¿Bin kʼaal?", state: "draft_human", ...given };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A document of one file with the content given, as another tool would write it. */
export function xliffOf(
  content: string,
  head = 'version="2.0" srcLang="es" trgLang="tzh"',
): string {
  const namespace = "urn:oasis:names:tc:xliff:document:2.0";
  return `<?xml version="1.0"?><xliff xmlns="${namespace}" ${head}><file id="f">${content}</file></xliff>`;
}

/** What is read from a file that can be read. */
export function readRows(file: string | Uint8Array) {
  const read = readTranslationFile(typeof file === "string" ? bytesOf(file) : file, "textos.csv");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Why a file is refused, and its remarks otherwise: codes without their area. */
export function codesOf(file: string | Uint8Array): readonly string[] {
  const read = readTranslationFile(typeof file === "string" ? bytesOf(file) : file, "textos.csv");
  const problems = read.ok ? read.value.remarks : read.problems;
  return problems.map(({ code }) => `${read.ok ? "" : "! "}${code.replace("texts_file.", "")}`);
}
