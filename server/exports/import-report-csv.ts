import { createTranslator } from "../../locales/translator.ts";
import type { ImportEntry } from "../services/import/read-import.ts";
import { tellEntry } from "../services/import/tell-entry.ts";
import { textLine } from "../../surveys/interchange/csv/text-cell.ts";

const { t } = createTranslator("es");
const BYTE_ORDER_MARK = "\ufeff";
const COLUMNS = ["sheet", "row", "column", "kind", "message", "code"] as const;

/** The report of an import as a spreadsheet for whoever mends the file. */
export function importReportCsv(entries: readonly ImportEntry[]): string {
  const lines = entries.map(tellEntry).map(({ sheet, row, column, kind, message, code }) => {
    const place = [sheet, row === 0 ? "" : String(row), column];
    return textLine([...place, t(`panel.import.kind.${kind}`), message, code]);
  });
  const headers = textLine(COLUMNS.map((column) => t(`panel.import.column.${column}`)));
  return BYTE_ORDER_MARK + headers + lines.join("");
}
