// A sheet as rows of named cells: the headers understood, cells trimmed, empty rows passed over.

import { LONGEST_NOTICE } from "../../core/index.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { readHeader, type Header, type SheetKind } from "./column-headers.ts";
import type { CellPlace } from "./import-report.ts";
import type { ImportLog } from "./import-log.ts";

/** No text of a definition may be longer, but a notice. */
const LONGEST_TEXT = 10_000;

export interface Column extends Header {
  readonly key: string;
  /** The header as written. */
  readonly text: string;
  readonly index: number;
}

export interface Table {
  readonly sheet: string;
  /** Row of the headers as the spreadsheet counts. */
  readonly headerRow: number;
  /** Columns that hold something. */
  readonly columns: readonly Column[];
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

export const NO_TABLE: Table = { sheet: "", headerRow: 1, columns: [], rows: [] };

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
  const columns = uniqueColumns(sheet.rows[headerIndex] ?? [], kind).filter(
    ({ column, isFirst }) => {
      if (!used.has(column.index)) return false;
      if (isFirst) return true;
      const place = { sheet: sheet.name, row: headerRow, column: column.text };
      log.leftOut(place, "xlsform.duplicate_header");
      return false;
    },
  );
  const kept = columns.map(({ column }) => column);
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
  return { sheet: sheet.name, headerRow, columns: kept, rows };
}

function usedIndexes(body: Sheet["rows"]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const cells of body) {
    for (const [index, cell] of cells.entries()) if (cell.trim() !== "") used.add(index);
  }
  return used;
}

function uniqueColumns(
  headers: readonly string[],
  kind: SheetKind,
): readonly { readonly column: Column; readonly isFirst: boolean }[] {
  const seen = new Set<string>();
  return headers.flatMap((text, index) => {
    const header = readHeader(kind, text);
    if (header === undefined) return [];
    const key = columnKey(header.column, header.language);
    const isFirst = !seen.has(key);
    seen.add(key);
    return [{ column: { ...header, key, text: text.trim(), index }, isFirst }];
  });
}

function cellsOf(cells: readonly string[], columns: readonly Column[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { key, index } of columns) {
    const text = (cells[index] ?? "").trim();
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
