// RFC 4180 as people's programs write it: quotes where they were not needed or not meant, lines of
// any ending, rows of any length. What the cells mean is for whoever asked.

export interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  /** As far as `MAX_CELLS`. */
  readonly cells: readonly string[];
  /** A quote that nothing closes: the file ends inside this record. */
  readonly isOpen: boolean;
}

interface Reader {
  readonly text: string;
  readonly delimiter: string;
  readonly plainEnd: RegExp;
  at: number;
  line: number;
}

export const DELIMITERS = [",", ";", "\t"] as const;
const MAX_CELLS = 200;
const OF_DELIMITER: Readonly<Record<(typeof DELIMITERS)[number], RegExp>> = {
  ",": /[,\r\n]/g,
  ";": /[;\r\n]/g,
  "\t": /[\t\r\n]/g,
};

/** The records of a text without byte order mark, one at a time. */
export function* readRecords(
  text: string,
  delimiter: (typeof DELIMITERS)[number],
): Generator<CsvRecord, void> {
  const reader: Reader = { text, delimiter, plainEnd: OF_DELIMITER[delimiter], at: 0, line: 1 };
  while (reader.at < text.length) yield readRecord(reader);
}

function readRecord(reader: Reader): CsvRecord {
  const { line } = reader;
  const cells: string[] = [];
  for (;;) {
    const cell = readCell(reader);
    if (cell === undefined) return { line, cells, isOpen: true };
    if (cells.length < MAX_CELLS) cells.push(cell);
    if (reader.text[reader.at] !== reader.delimiter) break;
    reader.at += 1;
  }
  if (reader.text.startsWith("\r\n", reader.at)) reader.at += 1;
  reader.at += 1;
  reader.line += 1;
  return { line, cells, isOpen: false };
}

/** What follows a closing quote belongs to the cell too. */
function readCell(reader: Reader): string | undefined {
  if (reader.text[reader.at] !== '"') return readPlain(reader);
  const start = reader.at + 1;
  const end = closingQuote(reader.text, start);
  if (end === -1) {
    reader.at = reader.text.length;
    return undefined;
  }
  const quoted = reader.text.slice(start, end);
  reader.line += quoted.match(/\r\n?|\n/g)?.length ?? 0;
  reader.at = end + 1;
  return quoted.replaceAll('""', '"') + readPlain(reader);
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function readPlain(reader: Reader): string {
  const { text, plainEnd, at } = reader;
  plainEnd.lastIndex = at;
  reader.at = plainEnd.exec(text)?.index ?? text.length;
  return text.slice(at, reader.at);
}
