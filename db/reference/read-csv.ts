// RFC 4180: quoted fields, doubled quotes, line ends of either kind, an optional byte order mark.

export type CsvRow = Readonly<Record<string, string>>;

/** One field with what ends it: a quoted text or a plain one, then comma, line end or the end. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/**
 * Rows of a CSV text by the names in its first line.
 * @throws Error on a quote inside a plain field, an open quote, or a row of another length
 */
export function readCsv(text: string): readonly CsvRow[] {
  const [header, ...rows] = readCells(text.replace(/^\uFEFF/, ""));
  if (header === undefined) return [];
  return rows.map((cells, index) => toRow(header, cells, index + 2));
}

function toRow(header: readonly string[], cells: readonly string[], line: number): CsvRow {
  if (cells.length !== header.length) {
    throw new Error(`CSV row ${line}: ${cells.length} cells, ${header.length} columns`);
  }
  return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]));
}

function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    FIELD.lastIndex = at;
    const [field, quoted, plain = "", end] = FIELD.exec(text) ?? [];
    if (field === undefined) throw new Error(`CSV: misplaced quote after offset ${at}`);
    at += field.length;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
