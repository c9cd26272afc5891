// The first line of a table of texts: which column stands where, and what parts the cells.

import type { Result } from "../../core/index.ts";
import { DELIMITERS, readRecords } from "../csv/read-records.ts";
import { unneutralise } from "../csv/text-cell.ts";
import { visible } from "../xlsform/column-headers.ts";
import { excerpt } from "../xlsform/import-log.ts";
import { refused } from "./texts-file-problem.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";
import { TEXT_FILE_COLUMNS } from "./write-csv.ts";

export type TextFileColumn = (typeof TEXT_FILE_COLUMNS)[number];

export interface CsvHeader {
  readonly delimiter: (typeof DELIMITERS)[number];
  /** Where the header begins, after a line that names the delimiter. */
  readonly from: number;
  readonly linesBefore: 0 | 1;
  /** Columns that have a name or stand before one that has. */
  readonly width: number;
  /** The text under a column; "" where the file has none. */
  readonly cell: (cells: readonly string[], column: TextFileColumn) => string;
  readonly remarks: readonly TextsFileProblem[];
}

/** Without these nothing can be told of a text. */
const NEEDED: readonly TextFileColumn[] = ["key", "spanish", "text"];
/** Excel reads and writes it: `sep=;`. */
const DELIMITER_LINE = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i;

export function csvHeader(text: string, fileName: string): Result<CsvHeader, TextsFileProblem> {
  const [said = "", named] = DELIMITER_LINE.exec(text) ?? [];
  const body = text.slice(said.length);
  const delimiter = DELIMITERS.find((each) => each === named) ?? usualDelimiter(body);
  const [names = []] = firstCells(body, delimiter);
  const places = placesOf(names);
  const missing = NEEDED.filter((column) => !places.has(column));
  if (missing.length === NEEDED.length) {
    return refused({
      code: "texts_file.not_a_texts_file",
      parameters: { file: excerpt(fileName) },
    });
  }
  if (missing.length > 0) {
    const parameters = { columns: missing.join(", ") };
    return refused({ code: "texts_file.missing_column", parameters });
  }
  const cell = (cells: readonly string[], column: TextFileColumn): string =>
    unneutralise(cells[places.get(column) ?? -1] ?? "");
  const width = names.findLastIndex((name) => name !== "") + 1;
  const value = {
    delimiter,
    from: said.length,
    linesBefore: said === "" ? 0 : 1,
    width,
    cell,
  } as const;
  return { ok: true, value: { ...value, remarks: remarksOn(names, places) } };
}

function firstCells(
  text: string,
  delimiter: CsvHeader["delimiter"],
): readonly (readonly string[])[] {
  const { value } = readRecords(text, delimiter).next();
  return value === undefined ? [] : [value.cells.map((cell) => visible(cell).toLowerCase())];
}

/** The delimiter under which the first line names most columns. */
function usualDelimiter(text: string): CsvHeader["delimiter"] {
  const known = (delimiter: CsvHeader["delimiter"]): number =>
    placesOf(firstCells(text, delimiter)[0] ?? []).size;
  return DELIMITERS.reduce((best, each) => (known(each) > known(best) ? each : best));
}

function placesOf(names: readonly string[]): ReadonlyMap<TextFileColumn, number> {
  const places = TEXT_FILE_COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  return new Map(places.filter(([, place]) => place !== -1));
}

function remarksOn(
  names: readonly string[],
  places: ReadonlyMap<TextFileColumn, number>,
): readonly TextsFileProblem[] {
  const read = new Set(places.values());
  const known = new Set<string>(places.keys());
  return names.flatMap((name, index) => {
    if (name === "" || read.has(index)) return [];
    const code = known.has(name) ? "texts_file.repeated_column" : "texts_file.extra_column";
    return [{ code, parameters: { column: excerpt(name) } }];
  });
}
