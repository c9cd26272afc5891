/** Rows of an RFC 4180 text whose lines all end in CR LF, read by the grammar and nothing else. */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    if (text[end] === ",") {
      at = end + 1;
      continue;
    }
    if (!text.startsWith("\r\n", end)) throw new Error(`no cell or line ends at ${String(end)}`);
    rows.push(row);
    row = [];
    at = end + 2;
  }
  if (row.length > 0) throw new Error("the last line has no end");
  return rows;
}

/** Rows by header, every row as long as the header. */
export function readRecords(text: string): readonly Readonly<Record<string, string>>[] {
  const [headers = [], ...rows] = readCells(text);
  if (new Set(headers).size !== headers.length) throw new Error("a header stands twice");
  return rows.map((row) => {
    if (row.length !== headers.length) throw new Error("a row of another length than the header");
    return Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ""]));
  });
}

function plainCell(text: string, start: number): readonly [string, number] {
  let end = start;
  while (end < text.length && !',"\r\n'.includes(text.charAt(end))) end += 1;
  return [text.slice(start, end), end];
}

function quotedCell(text: string, start: number): readonly [string, number] {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new Error("a quoted cell has no end");
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return [cell, quote + 1];
    cell += '"';
    at = quote + 2;
  }
}
