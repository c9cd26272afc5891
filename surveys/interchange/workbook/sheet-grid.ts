// The filled cells of one sheet as rows of text, within the limits. Formatted but empty cells, of
// which files are full, cost nothing.

import { addressOf } from "./cell-place.ts";
import type { CellPlace } from "./cell-place.ts";
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_PLACES, MAX_ROWS } from "./limits.ts";
import { WorkbookFault } from "./workbook-problem.ts";
import type { Sheet } from "./workbook.ts";

/** What is left of a limit that all sheets of a file share. */
export interface Allowance {
  places: number;
}

const NO_CELLS: readonly string[] = [];

export class SheetGrid {
  readonly #name: string;
  readonly #allowance: Allowance;
  readonly #rows: (string[] | undefined)[] = [];

  constructor(name: string, allowance: Allowance) {
    this.#name = name;
    this.#allowance = allowance;
  }

  /** Puts `text` in its place. Throws WorkbookFault beyond a limit. */
  fill(place: CellPlace, text: string): void {
    if (text === "") return;
    const { row, column } = place;
    if (row >= MAX_ROWS) this.#refuse("import.too_many_rows", MAX_ROWS);
    if (column >= MAX_COLUMNS) this.#refuse("import.too_many_columns", MAX_COLUMNS);
    if (text.length > MAX_CELL_LENGTH) refuseLength(this.#name, place);
    const missingRows = Math.max(0, row + 1 - this.#rows.length);
    const cells = (this.#rows[row] ??= []);
    this.#allowance.places -= missingRows + Math.max(0, column + 1 - cells.length);
    if (this.#allowance.places < 0) this.#refuse("import.too_many_cells", MAX_PLACES);
    while (cells.length < column) cells.push("");
    cells[column] = text;
  }

  sheet(): Sheet {
    return { name: this.#name, rows: Array.from(this.#rows, (row) => row ?? NO_CELLS) };
  }

  #refuse(code: string, max: number): never {
    throw new WorkbookFault({ code, parameters: { sheet: this.#name, max } });
  }
}

export function refuseLength(sheet: string, place: CellPlace): never {
  const parameters = { sheet, cell: addressOf(place), max: MAX_CELL_LENGTH };
  throw new WorkbookFault({ code: "import.cell_too_long", parameters });
}
