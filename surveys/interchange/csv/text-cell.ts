// Spreadsheets run a cell that begins so as a formula (OWASP, "CSV injection"); ＝＋－＠ are the
// full-width forms, which some of them read alike.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
// A semicolon or a tab too: programs that split there keep a quoted cell whole.
const NEEDS_QUOTES = /[",;\t\r\n]/;
const NEGATIVE_NUMERAL = /^-\d+(\.\d+)?$/;

export const LINE_END = "\r\n";

/**
 * A text as one RFC 4180 cell that no spreadsheet runs: what looks like a formula, with any
 * apostrophes before it, gets one apostrophe more. `unneutralise` takes it away again.
 */
export function textCell(text: string): string {
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

/** A choice's name as a cell; a code such as `-99` is a number to every program and stays as it is. */
export function codeCell(name: string): string {
  return NEGATIVE_NUMERAL.test(name) ? name : textCell(name);
}

/** The text that `textCell` was given, from the cell's content without its quotes. */
export function unneutralise(content: string): string {
  return content.startsWith("'") && FORMULA.test(content) ? content.slice(1) : content;
}

/** One line of cells that are texts, with its line end. */
export function textLine(texts: readonly string[]): string {
  return texts.map(textCell).join(",") + LINE_END;
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
