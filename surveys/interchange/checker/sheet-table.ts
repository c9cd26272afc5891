// A sheet as named columns and rows, with what is wrong with its headers.

import type { Sheet, Workbook } from "../workbook/workbook.ts";
import { readColumn } from "./xlsform-columns.ts";
import type { Column, SheetKind } from "./xlsform-columns.ts";
import type { FaultLog, FaultPlace } from "./xlsform-fault.ts";

const PARTS_OF_A_FORM = new Set(
  "type children bind control choices label hint media instance itemset actions parameters".split(
    " ",
  ),
);

export class TableRow {
  readonly number: number;
  readonly #cells: readonly string[];
  readonly #table: SheetTable;

  constructor(table: SheetTable, cells: readonly string[], number: number) {
    this.#table = table;
    this.#cells = cells;
    this.number = number;
  }

  get isEmpty(): boolean {
    return this.#cells.every((cell) => cell.trim() === "");
  }

  /** Text of the column without a language, else of its first language; "" where there is none. */
  text(name: string): string {
    const columns = this.#table.columns.filter((column) => column.name === name);
    const texts = columns.map((column) => this.cell(column));
    return texts.find((text) => text !== "") ?? "";
  }

  cell({ index }: Column): string {
    return (this.#cells[index] ?? "").trim();
  }

  place(name = ""): FaultPlace {
    const column = this.#table.columns.find((candidate) => candidate.name === name);
    return { sheet: this.#table.sheet, row: this.number, column: column?.written ?? name };
  }
}

export class SheetTable {
  readonly kind: SheetKind;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];

  constructor(kind: SheetKind, { name, rows }: Sheet) {
    const [headers = [], ...rest] = rows;
    this.kind = kind;
    this.sheet = name;
    this.columns = headers
      .map((header, index) => readColumn(kind, header, index))
      .filter(({ written }) => written.trim() !== "");
    this.rows = rest
      .map((cells, index) => new TableRow(this, cells, index + 2))
      .filter((row) => !row.isEmpty);
  }

  has(name: string): boolean {
    return this.columns.some((column) => column.name === name);
  }

  place(column = ""): FaultPlace {
    return { sheet: this.sheet, row: 1, column };
  }
}

/** The sheet of that name, in any case; a second one is a fault. */
export function findTable(
  workbook: Workbook,
  kind: SheetKind,
  log: FaultLog,
): SheetTable | undefined {
  const found = workbook.sheets.filter(({ name }) => name.trim().toLowerCase() === kind);
  const [sheet, other] = found;
  if (other !== undefined) log.error({ sheet: kind, row: 0, column: "" }, "duplicate_sheet");
  if (sheet === undefined) return undefined;
  const table = new SheetTable(kind, sheet);
  checkHeaders(table, log);
  checkHeaderless(table, sheet, log);
  return table;
}

function checkHeaders(table: SheetTable, log: FaultLog): void {
  const seen = new Set<string>();
  for (const { name, language, written } of table.columns) {
    const key = `${name}::${language}`;
    if (name === "") logUnknown(table, written, log);
    else if (seen.has(key)) log.error(table.place(written), "duplicate_column", name);
    seen.add(key);
  }
}

/** A converter passes settings it does not know by, unless they bear the name of a part of the form. */
function logUnknown(table: SheetTable, written: string, log: FaultLog): void {
  const isHarmless = table.kind === "settings" && !PARTS_OF_A_FORM.has(written.toLowerCase());
  if (isHarmless) log.warn(table.place(written), "unknown_column", written);
  else log.error(table.place(written), "unknown_column", written);
}

/** Text below an empty header reaches nobody. */
function checkHeaderless(table: SheetTable, sheet: Sheet, log: FaultLog): void {
  const named = new Set(table.columns.map(({ index }) => index));
  sheet.rows.slice(1).forEach((cells, row) => {
    cells.forEach((cell, index) => {
      if (cell.trim() === "" || named.has(index)) return;
      const place = { sheet: table.sheet, row: row + 2, column: "" };
      log.error(place, "cell_without_header", cell);
    });
  });
}
