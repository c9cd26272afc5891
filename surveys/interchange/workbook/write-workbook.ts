// An .xlsx file from plain text: every cell a text, never a formula; the same workbook gives the same
// bytes on every machine.

import { strToU8, zipSync } from "fflate";
import { addressOf } from "./cell-place.ts";
import { cleanText, encodeEscapes } from "./cell-escapes.ts";
import { MAX_CELL_LENGTH } from "./limits.ts";
import { refuseLength } from "./sheet-grid.ts";
import type { Sheet, Workbook } from "./workbook.ts";
import * as parts from "./workbook-parts.ts";

/** The first day a ZIP file can name. */
const TIMESTAMP = new Date(1980, 0, 1);
const HEADER_STYLE = 1;
const TEXT_STYLE = 2;

/**
 * Writes the sheets in their order; the first row of each stands bold and does not scroll away.
 * Throws WorkbookFault for a text longer than a cell holds. Characters that XML forbids are left out.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const strings = new Map<string, number>();
  const names = workbook.sheets.map(({ name }) => name);
  const sheets = workbook.sheets.map((sheet) => sheetXml(sheet, strings));
  const files = {
    "[Content_Types].xml": parts.contentTypesXml(names.length),
    "_rels/.rels": parts.rootRelationsXml(),
    "xl/workbook.xml": parts.workbookXml(names.map(cleanText)),
    "xl/_rels/workbook.xml.rels": parts.workbookRelationsXml(names.length),
    "xl/styles.xml": parts.stylesXml(),
    "xl/sharedStrings.xml": parts.sharedStringsXml([...strings.keys()].map(encodeEscapes)),
    ...Object.fromEntries(sheets.map((xml, index) => [parts.sheetPart(index), xml])),
  };
  const contents = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(contents), { level: 6, mtime: TIMESTAMP });
}

function sheetXml(sheet: Sheet, strings: Map<string, number>): string {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const rows = sheet.rows.map((cells, row) => {
    const written = cells.map((text, column) => {
      if (text.length > MAX_CELL_LENGTH) refuseLength(sheet.name, { row, column });
      return cellXml({ row, column }, cleanText(text), strings);
    });
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  return parts.worksheetXml({ columns, rows });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function cellXml(place: Place, text: string, strings: Map<string, number>): string {
  if (text === "") return "";
  const index = strings.get(text) ?? strings.size;
  strings.set(text, index);
  const style = place.row === 0 ? HEADER_STYLE : TEXT_STYLE;
  return `<c r="${addressOf(place)}" s="${style}" t="s"><v>${index}</v></c>`;
}
