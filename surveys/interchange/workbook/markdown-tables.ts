// A form as Markdown tables, the way XLSForm tests and chats write them: the first cell of a row
// names a sheet, the rows below it with an empty first cell or the same are the rows of that sheet.

import { MAX_PLACES, MAX_SHEETS } from "./limits.ts";
import { cleanText } from "./cell-escapes.ts";
import { SheetGrid } from "./sheet-grid.ts";
import { WorkbookFault } from "./workbook-problem.ts";
import type { Workbook } from "./workbook.ts";

const ROW = /^\s*\|(.*)\|\s*$/;
const RULER = /^[\s|:-]*-[\s|:-]*$/;
const UNESCAPED_BAR = /(?<!\\)\|/;
const SURVEY_ROW = /^\s*\|\s*survey\s*\|/im;

/** Whether a text holds the tables of a form. */
export function hasFormTables(text: string): boolean {
  return SURVEY_ROW.test(text);
}

/** The sheets of the tables; whatever is not a row of a table is skipped. Throws WorkbookFault. */
export function readMarkdown(text: string): Workbook {
  const allowance = { places: MAX_PLACES };
  const grids: { readonly name: string; readonly grid: SheetGrid; rows: number }[] = [];
  for (const line of text.split(/\r?\n|\r/)) {
    const [name = "", ...cells] = cellsOf(line);
    if (name !== "" && name !== grids.at(-1)?.name) {
      grids.push({ name, grid: new SheetGrid(name, allowance), rows: 0 });
    }
    const current = grids.at(-1);
    if (current === undefined || cells.every((cell) => cell === "")) continue;
    const row = current.rows++;
    cells.forEach((cell, column) => {
      current.grid.fill({ row, column }, cell);
    });
  }
  if (grids.length > MAX_SHEETS) {
    throw new WorkbookFault({ code: "import.too_many_sheets", parameters: { max: MAX_SHEETS } });
  }
  return { sheets: grids.map(({ grid }) => grid.sheet()) };
}

function cellsOf(line: string): readonly string[] {
  const inside = ROW.exec(line)?.[1];
  if (inside === undefined || RULER.test(inside)) return [];
  return inside.split(UNESCAPED_BAR).map((cell) => cleanText(cell.trim().replaceAll("\\|", "|")));
}
