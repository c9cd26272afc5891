// The text of one cell: what a person sees in it, without colours and thousands separators.

import { cleanText, decodeEscapes } from "./cell-escapes.ts";
import type { CellStyles } from "./cell-styles.ts";
import { dateText } from "./date-serial.ts";
import { WorkbookFault } from "./workbook-problem.ts";

export interface CellContent {
  /** The `t` of the cell; "" for a number. */
  readonly type: string;
  readonly style: number;
  /** Value as stored; of a formula, what it gave when the file was saved. */
  readonly value: string;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly is1904: boolean;
}

const MIDNIGHT = /T00:00:00(?:\.0+)?Z?$/;
const WHOLE = /^-?\d{1,15}$/;
const PLAIN_DIGITS = 20;

/** Text of a cell that is not an error. Throws WorkbookFault where it names a text that is not there. */
export function cellText(cell: CellContent, context: CellContext): string {
  switch (cell.type) {
    case "":
    case "n":
      return numberText(cell, context);
    case "s":
      return sharedText(cell.value, context);
    case "b":
      return booleanText(cell.value.trim());
    case "d":
      return cell.value.trim().replace(MIDNIGHT, "");
    default:
      return cleanText(decodeEscapes(cell.value));
  }
}

function booleanText(value: string): string {
  if (value === "") return "";
  return value === "1" || value === "true" ? "TRUE" : "FALSE";
}

function sharedText(value: string, { strings }: CellContext): string {
  if (value.trim() === "") return "";
  const text = strings[Number(value)];
  if (text === undefined) throw new WorkbookFault({ code: "import.damaged_workbook" });
  return text;
}

function numberText({ value, style }: CellContent, { styles, is1904 }: CellContext): string {
  const written = value.trim();
  const number = Number(written);
  if (written === "" || !Number.isFinite(number)) return cleanText(written);
  const parts = styles[style];
  const date = parts === undefined ? undefined : dateText(number, parts, is1904);
  return date ?? (WHOLE.test(written) ? String(number) : plainNumber(number));
}

/** Without an exponent: expressions and names know none. */
function plainNumber(number: number): string {
  const shortest = String(number);
  if (!shortest.includes("e")) return shortest;
  if (Math.abs(number) >= 1) return BigInt(number).toString();
  return number.toFixed(PLAIN_DIGITS).replace(/\.?0+$/, "");
}
