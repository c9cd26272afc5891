// A sheet as rows of named cells: the headers understood, cells trimmed, empty rows passed over.

import { LONGEST_NOTICE } from "../../core/index.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { readHeader, visible, type Header, type SheetKind } from "./column-headers.ts";
import type { CellPlace } from "./import-report.ts";
import { excerpt, type ImportLog } from "./import-log.ts";

/** No text of a definition may be longer, but a notice. */
const LONGEST_TEXT = 10_000;

export interface Column extends Header {
  readonly key: string;
  /** The header as written, the beginning of a long one. */
  readonly text: string;
  readonly index: number;
  /** Whether its cells are names, of which nothing is meant that cannot be seen. */
  readonly isName: boolean;
}

export interface Table {
  readonly sheet: string;
  /** Row of the headers as the spreadsheet counts. */
  readonly headerRow: number;
  /** Columns that hold something. */
  readonly columns: readonly Column[];
  /** Columns that the headers name, empty ones included. */
  readonly named: ReadonlySet<string>;
  readonly rows: readonly Row[];
}

/** One row with content. */
export class Row {
  readonly sheet: string;
  readonly number: number;
  private readonly cells: ReadonlyMap<string, string>;
  private readonly headers: ReadonlyMap<string, string>;

  constructor(place: { readonly sheet: string; readonly number: number }, parts: RowParts) {
    this.sheet = place.sheet;
    this.number = place.number;
    this.cells = parts.cells;
    this.headers = parts.headers;
  }

  /** Text of a cell, "" where empty. */
  text(column: string, language = ""): string {
    return this.cells.get(columnKey(column, language)) ?? "";
  }

  /** Where the cell of a column is; without a column, the row. */
  at(column = "", language = ""): CellPlace {
    const header = this.headers.get(columnKey(column, language)) ?? this.otherHeader(column);
    return { sheet: this.sheet, row: this.number, column: header };
  }

  /** Columns of the row that hold something, without their languages. */
  get columns(): readonly string[] {
    return [...this.cells.keys()];
  }

  private otherHeader(column: string): string {
    for (const [key, header] of this.headers) if (key.startsWith(`${column}::`)) return header;
    return column;
  }
}

interface RowParts {
  readonly cells: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
}

export const NO_TABLE: Table = { sheet: "", headerRow: 1, columns: [], named: new Set(), rows: [] };

function columnKey(column: string, language: string): string {
  return language === "" ? column : `${column}::${language}`;
}

/** Reads a sheet whose first row with content holds the headers. */
export function tableOf(sheet: Sheet, kind: SheetKind, log: ImportLog): Table {
  const headerIndex = sheet.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  if (headerIndex < 0) return { ...NO_TABLE, sheet: sheet.name };
  const body = sheet.rows.slice(headerIndex + 1);
  const used = usedIndexes(body);
  const headerRow = headerIndex + 1;
  const all = columnsOf(sheet.rows[headerIndex] ?? [], kind);
  const named = new Set(all.map(({ column }) => column));
  const kept = firstOfEach(
    all.filter(({ index }) => used.has(index)),
    ({ text }) => {
      const place = { sheet: sheet.name, row: headerRow, column: text };
      log.leftOut(place, "xlsform.duplicate_header");
    },
  );
  const headers = new Map(kept.map(({ key, text }) => [key, text]));
  const rows = body.flatMap((cells, index) => {
    const place = { sheet: sheet.name, number: headerRow + index + 1 };
    const texts = cellsOf(cells, kept);
    if (texts.size === 0) return [];
    return [
      new Row(place, {
        cells: cutLong(texts, new Row(place, { cells: texts, headers }), log),
        headers,
      }),
    ];
  });
  return { sheet: sheet.name, headerRow, columns: kept, named, rows };
}

function usedIndexes(body: Sheet["rows"]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const cells of body) {
    for (const [index, cell] of cells.entries()) if (cell.trim() !== "") used.add(index);
  }
  return used;
}

function columnsOf(headers: readonly string[], kind: SheetKind): readonly Column[] {
  return headers.flatMap((text, index) => {
    const header = readHeader(kind, text);
    if (header === undefined) return [];
    const key = columnKey(header.column, header.language);
    return [{ ...header, key, text: excerpt(text.trim()), index, isName: isName(kind, key) }];
  });
}

function isName(kind: SheetKind, key: string): boolean {
  return kind === "survey" ? key === "type" || key === "name" : key === "list_name";
}

function firstOfEach(
  columns: readonly Column[],
  report: (repeated: Column) => void,
): readonly Column[] {
  const seen = new Set<string>();
  return columns.filter((column) => {
    const isFirst = !seen.has(column.key);
    seen.add(column.key);
    if (!isFirst) report(column);
    return isFirst;
  });
}

function cellsOf(cells: readonly string[], columns: readonly Column[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { key, index, isName } of columns) {
    const written = (cells[index] ?? "").trim();
    const text = isName ? visible(written) : written;
    if (text !== "") texts.set(key, text);
  }
  return texts;
}

function cutLong(texts: Map<string, string>, row: Row, log: ImportLog): Map<string, string> {
  for (const [key, text] of texts) {
    const max = key === "consulta_privacy_notice" ? LONGEST_NOTICE : LONGEST_TEXT;
    if (text.length <= max || key === "consulta_rest") continue;
    texts.set(key, text.slice(0, max).replace(/[\ud800-\udbff]$/, ""));
    log.changed(row.at(key), "xlsform.text_cut", { parameters: { max } });
  }
  return texts;
}
