/** A file as rows of cells, its header first; or the row at which it cannot be read. */
export type CellsRead =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly row: number };

const FIELDS = {
  ",": /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y,
  ";": /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|\n|\r|$)/y,
} as const;

/** RFC 4180, with commas or with the semicolons that spreadsheets in Spanish write. */
export function csvCells(text: string): CellsRead {
  const content = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(content);
  const field = FIELDS[separator];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length || row.length > 0) {
    field.lastIndex = at;
    const [whole, quoted, plain = "", end] = field.exec(content) ?? [];
    if (whole === undefined) return { ok: false, row: rows.length + 1 };
    at += whole.length;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return { ok: true, rows };
}

/** Whichever the first line has more of, outside its quotes. */
function separatorOf(content: string): keyof typeof FIELDS {
  const header = (/^[^\r\n]*/.exec(content)?.[0] ?? "").replace(/"[^"]*"/g, "");
  return header.split(";").length > header.split(",").length ? ";" : ",";
}
