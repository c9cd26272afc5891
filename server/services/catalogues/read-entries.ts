import type { ProblemParameters } from "../../../surveys/core/index.ts";
import type { CatalogueColumn, CatalogueKind, Entry } from "./catalogue-kinds.ts";
import { readCell } from "./read-cell.ts";

/** What is wrong with a file, and where: rows are counted as a spreadsheet does. */
export interface CatalogueProblem {
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly parameters?: ProblemParameters;
}

export interface ReadEntry {
  readonly row: number;
  readonly entry: Entry;
}
export interface EntriesRead {
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly CatalogueProblem[];
}

export type Cells = readonly (readonly string[])[];

const MOST_ROWS = 5000;

/** The entries of a file's cells, header first; with a problem none of them counts. */
export function readEntries(kind: CatalogueKind, cells: Cells): EntriesRead {
  const [header = [], ...rows] = cells;
  const names = header.map((name) => name.trim().toLowerCase());
  const problems = headerProblems(kind, names);
  if (problems.length > 0) return { entries: [], problems };
  const filled = rows
    .map((row, place) => ({ row, number: place + 2 }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return { entries: [], problems: [{ code: "catalogue.no_rows" }] };
  if (filled.length > MOST_ROWS) {
    const parameters = { most: MOST_ROWS };
    return { entries: [], problems: [{ code: "catalogue.too_many_rows", parameters }] };
  }
  const read = filled.map(({ row, number }) => readRow(kind, { names, row, number }));
  return {
    entries: read.flatMap(({ entry, number }) => [{ row: number, entry }]),
    problems: read.flatMap((one) => one.problems),
  };
}

function headerProblems(kind: CatalogueKind, names: readonly string[]): CatalogueProblem[] {
  const known = [...kind.columns.map(({ header }) => header), ...kind.ignored];
  const problemsOf = (code: string, columns: readonly string[]) =>
    columns.map((column) => ({ code, row: 1, column }));
  const missing = kind.columns.filter(
    ({ header, isRequired }) => isRequired === true && !names.includes(header),
  );
  return [
    ...problemsOf(
      "catalogue.missing_column",
      missing.map(({ header }) => header),
    ),
    ...problemsOf(
      "catalogue.unknown_column",
      names.filter((name) => name !== "" && !known.includes(name)),
    ),
    ...problemsOf(
      "catalogue.repeated_column",
      names.filter((name, place) => name !== "" && names.indexOf(name) !== place),
    ),
  ];
}

interface Row {
  readonly names: readonly string[];
  readonly row: readonly string[];
  readonly number: number;
}

function readRow(kind: CatalogueKind, { names, row, number }: Row) {
  const problems: CatalogueProblem[] = [];
  const isLonger = row.slice(names.length).some((cell) => cell.trim() !== "");
  if (isLonger || row.length < kind.columns.filter(({ isRequired }) => isRequired).length) {
    problems.push({
      code: "catalogue.row_length",
      row: number,
      parameters: { cells: row.length, columns: names.length },
    });
  }
  const fields = kind.columns.flatMap((column) => {
    const cell = row[names.indexOf(column.header)] ?? "";
    const read = readField(column, cell);
    if ("problem" in read) {
      problems.push({ ...read.problem, row: number, column: column.header });
      return [];
    }
    return read.value === undefined ? [] : [[column.field, read.value] as const];
  });
  return { entry: Object.fromEntries(fields), number, problems };
}

function readField(column: CatalogueColumn, cell: string) {
  const text = cell.normalize("NFC").trim();
  if (text === "" && column.isRequired === true) return { problem: { code: "catalogue.required" } };
  return readCell(column.kind, text);
}
