// The door for files of texts from outside: what a file is, its content says.

import type { Result } from "../../core/index.ts";
import { decodeText, decodeXml, encodingOf } from "../workbook/decode-text.ts";
import { detectFormat } from "../workbook/detect-format.ts";
import { WorkbookFault } from "../workbook/workbook-problem.ts";
import { csvHeader } from "./csv-header.ts";
import { readTextsCsv } from "./read-csv.ts";
import { readXliff } from "./read-xliff.ts";
import { MAX_TEXTS_FILE_BYTES, refused } from "./texts-file-problem.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";
import type { ReadTranslations } from "./translation-row.ts";

type Read = Result<ReadTranslations, TextsFileProblem>;

/**
 * Reads a CSV table or an XLIFF 2 document.
 * @param fileName only for messages
 * @returns survey and language as far as the file says them, its rows, and remarks to show; or why
 * none of it is taken. An .xlsx is `texts_file.is_workbook`: `readTextsWorkbook` reads it.
 */
export function readTranslationFile(bytes: Uint8Array, fileName: string): Read {
  if (bytes.length > MAX_TEXTS_FILE_BYTES) {
    const max = MAX_TEXTS_FILE_BYTES / 1024 / 1024;
    return refused({ code: "texts_file.too_large", parameters: { max } });
  }
  const { kind } = detectFormat(bytes);
  if (kind === "empty") return refused({ code: "texts_file.empty", parameters: {} });
  if (kind === "zip" || kind === "xls" || kind === "encrypted") {
    return refused({ code: "texts_file.is_workbook", parameters: {} });
  }
  return startsAsXml(bytes) ? readXml(bytes, fileName) : readTable(bytes, fileName);
}

/** The first sign, whatever the encoding. */
function startsAsXml(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(start);
}

function readTable(bytes: Uint8Array, fileName: string): Read {
  const text = decodeText(bytes, encodingOf(bytes));
  return text === undefined ? wrongTable(bytes, fileName) : readTextsCsv(text, fileName);
}

function readXml(bytes: Uint8Array, fileName: string): Read {
  const text = decodedXml(bytes);
  return text === undefined ? wrongEncoding() : readXliff(text, fileName);
}

function decodedXml(bytes: Uint8Array): string | undefined {
  try {
    return decodeXml(bytes, "");
  } catch (error) {
    if (error instanceof WorkbookFault) return undefined;
    throw error;
  }
}

/** A table in the encoding of old spreadsheets, or no table at all. */
function wrongTable(bytes: Uint8Array, fileName: string): Read {
  const header = csvHeader(decodeText(bytes, "windows-1252") ?? "", fileName);
  return header.ok ? wrongEncoding() : header;
}

/** Windows-1252 has no ʼ: what such a file holds has lost letters already. */
function wrongEncoding(): Read {
  return refused({ code: "texts_file.not_utf8", parameters: {} });
}
