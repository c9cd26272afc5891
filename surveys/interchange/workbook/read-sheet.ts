// One worksheet part (ECMA-376, part 1, 18.3) as rows of text.

import { addressOf, placeOf } from "./cell-place.ts";
import type { CellPlace } from "./cell-place.ts";
import { cellText } from "./cell-text.ts";
import type { CellContext } from "./cell-text.ts";
import { MAX_WARNINGS } from "./limits.ts";
import { readXml } from "./read-xml.ts";
import type { Attributes } from "./read-xml.ts";
import { SheetGrid } from "./sheet-grid.ts";
import type { Allowance } from "./sheet-grid.ts";
import { WorkbookFault } from "./workbook-problem.ts";
import type { WorkbookProblem } from "./workbook-problem.ts";
import type { Sheet } from "./workbook.ts";

export interface SheetSource {
  readonly name: string;
  readonly part: string;
  readonly xml: string;
}

export interface ReadContext extends CellContext {
  readonly allowance: Allowance;
  /** What should be looked at; filled while reading. */
  readonly warnings: WorkbookProblem[];
}

interface OpenCell {
  readonly place: CellPlace;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
  hasValue: boolean;
}

/** Throws WorkbookFault. */
export function readSheet(source: SheetSource, context: ReadContext): Sheet {
  const reader = new SheetReader(source, context);
  for (const event of readXml(source.xml, source.part)) {
    if (event.kind === "text") reader.text(event.text);
    else if (event.kind === "open") reader.open(event.name, event.attributes);
    else reader.close(event.name);
  }
  return reader.grid.sheet();
}

class SheetReader {
  readonly grid: SheetGrid;
  readonly #source: SheetSource;
  readonly #context: ReadContext;
  #isData = false;
  #isPhonetic = false;
  #isValue = false;
  #row = -1;
  #column = -1;
  #cell: OpenCell | undefined;

  constructor(source: SheetSource, context: ReadContext) {
    this.#source = source;
    this.#context = context;
    this.grid = new SheetGrid(source.name, context.allowance);
  }

  open(name: string, attributes: Attributes): void {
    if (name === "sheetData") this.#isData = true;
    if (!this.#isData) return;
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (this.#cell !== undefined) this.#openInside(this.#cell, name);
  }

  text(text: string): void {
    if (this.#isValue && !this.#isPhonetic && this.#cell !== undefined) this.#cell.value += text;
  }

  close(name: string): void {
    if (name === "sheetData") this.#isData = false;
    else if (name === "rPh") this.#isPhonetic = false;
    else if (name === "v" || name === "t") this.#isValue = false;
    else if (name === "c" && this.#cell !== undefined) this.#closeCell(this.#cell);
  }

  #openRow(attributes: Attributes): void {
    const given = attributes.get("r");
    this.#row = given === undefined ? this.#row + 1 : Number(given) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || this.#row < 0) this.#damaged();
  }

  #openCell(attributes: Attributes): void {
    const address = attributes.get("r");
    const next = { row: this.#row, column: this.#column + 1 };
    const place = address === undefined ? next : placeOf(address);
    if (place === undefined || place.row < 0) return this.#damaged();
    this.#column = place.column;
    this.#cell = {
      place,
      type: attributes.get("t") ?? "",
      style: Number(attributes.get("s") ?? 0),
      value: "",
      hasFormula: false,
      hasValue: false,
    };
  }

  #openInside(cell: OpenCell, name: string): void {
    if (name === "f") cell.hasFormula = true;
    else if (name === "rPh") this.#isPhonetic = true;
    else if (name === "v" || name === "t") {
      this.#isValue = true;
      cell.hasValue = true;
    }
  }

  #closeCell(cell: OpenCell): void {
    this.#cell = undefined;
    if (cell.type === "e") {
      const parameters = { ...this.#whereIs(cell), error: cell.value.trim().slice(0, 20) };
      return this.#warn({ code: "import.error_cell", parameters });
    }
    if (cell.hasFormula && !cell.hasValue) {
      return this.#warn({ code: "import.formula_without_value", parameters: this.#whereIs(cell) });
    }
    this.grid.fill(cell.place, cellText(cell, this.#context));
  }

  #whereIs({ place }: OpenCell) {
    return { sheet: this.#source.name, cell: addressOf(place) };
  }

  #warn(problem: WorkbookProblem): void {
    if (this.#context.warnings.length < MAX_WARNINGS) this.#context.warnings.push(problem);
  }

  #damaged(): never {
    throw new WorkbookFault({ code: "import.damaged_workbook" });
  }
}
