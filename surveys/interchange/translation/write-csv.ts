import { textLine } from "../csv/text-cell.ts";
import type { TranslationFile, TranslationRow } from "./translation-row.ts";

/** Columns in the order they are written; the file says in every row what it is of. */
export const TEXT_FILE_COLUMNS = [
  "key",
  "section",
  "spanish",
  "text",
  "state",
  "note",
  "survey",
  "language",
] as const;
/** Without it spreadsheets take the file for Windows-1252, which has no ʼ. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A file for spreadsheets, UTF-8. Halves of a character, which no file can hold, become U+FFFD. */
export function writeTextsCsv({ survey, language, rows }: TranslationFile): Uint8Array {
  const lines = rows.map((row: TranslationRow) => {
    const cells = { ...row, survey, language };
    return textLine(TEXT_FILE_COLUMNS.map((column) => cells[column]));
  });
  return new TextEncoder().encode(BYTE_ORDER_MARK + textLine(TEXT_FILE_COLUMNS) + lines.join(""));
}
