// What stands in the settings sheet and cannot be taken: said, so that nothing is lost in silence.

import { excerpt, type ImportLog } from "./import-log.ts";
import { isLanguageCode, languageCode } from "./languages.ts";
import { reportRest } from "./rest-column.ts";
import type { Table } from "./sheet-rows.ts";

/** The parts of a cell that are not understood. */
const UNREAD: readonly (readonly [string, (cell: string) => readonly string[]])[] = [
  ["default_language", (cell) => (isLanguage(cell) ? [] : [cell])],
  ["consulta_text_policy", (cell) => (POLICIES.has(cell) ? [] : [cell])],
  ["consulta_languages", (cell) => codesIn(cell).filter((code) => !isLanguageCode(code))],
];
const POLICIES: ReadonlySet<string> = new Set(["", "approved_only", "drafts_beside_spanish"]);

export function reportUnreadSettings({ rows, sheet }: Table, log: ImportLog): void {
  const [row, second] = rows;
  if (row === undefined) return;
  for (const [column, unread] of UNREAD) {
    const text = excerpt(unread(row.text(column)).join(" "));
    if (text !== "") log.leftOut(row.at(column), "xlsform.value_unknown", { parameters: { text } });
  }
  reportRest(row, log);
  if (second === undefined) return;
  log.leftOut({ sheet, row: second.number, column: "" }, "xlsform.settings_row_left_out");
}

/** Codes as `consulta_languages` lists them. */
export function codesIn(cell: string): readonly string[] {
  return cell.split(/[\s,;]+/).filter((code) => code !== "");
}

/** `default` stands for the columns without a language in every reader of XLSForm. */
function isLanguage(cell: string): boolean {
  return cell === "" || cell.toLowerCase() === "default" || languageCode(cell) !== undefined;
}
