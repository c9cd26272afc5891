import { textLine, unneutralise } from "../../surveys/interchange/csv/text-cell.ts";

type Cells = readonly (readonly string[])[];

/** A catalogue's cells as CSV; no cell is run by a spreadsheet. */
export function catalogueCsv(cells: Cells): string {
  return `\uFEFF${cells.map(textLine).join("")}`;
}

/** The cells as they were before `catalogueCsv` kept them from being run. */
export function plainCells(cells: Cells): Cells {
  return cells.map((row) => row.map(unneutralise));
}
