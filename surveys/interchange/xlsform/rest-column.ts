// The column `consulta_rest`: one JSON object. Its `$` are escaped, since other readers of XLSForm
// look for `${name}` in every cell.

import { LONGEST_NOTICE } from "../../core/index.ts";
import { isRecord, isText } from "./item-columns.ts";
import type { Properties } from "./item-columns.ts";
import { excerpt, type ImportLog } from "./import-log.ts";
import type { Row } from "./sheet-rows.ts";

/** A spreadsheet cell holds no more. */
const LONGEST_CELL = 32_000;
const LONGEST_TEXT = 10_000;
const LONGEST_KEY = 200;

export function jsonText(rest: Properties): string {
  return JSON.stringify(rest).replaceAll("$", "\\u0024");
}

/** The object in a cell; empty for anything else. */
export function parseRest(cell: string): Properties {
  if (cell === "" || cell.length > LONGEST_CELL) return {};
  try {
    const parsed: unknown = JSON.parse(cell);
    if (!isRecord(parsed)) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter(([name, value]) => isBounded(value) || isNotice(name, value)),
    );
  } catch {
    return {};
  }
}

/** Says when a row's cell holds something that is no such object. */
export function reportRest(row: Row, log: ImportLog): void {
  const text = row.text("consulta_rest");
  if (text === "" || Object.keys(parseRest(text)).length > 0 || text === "{}") return;
  log.leftOut(row.at("consulta_rest"), "xlsform.value_unknown", {
    parameters: { text: excerpt(text) },
  });
}

/** The one text that may be longer than the others. */
function isNotice(name: string, value: unknown): boolean {
  return name === "privacyNotice" && isText(value) && value.length <= LONGEST_NOTICE;
}

/** Whether every text and key is one that a definition may hold. */
function isBounded(value: unknown, levels = 3): boolean {
  if (isText(value)) return value.length <= LONGEST_TEXT;
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0) return false;
  return Object.entries(value).every(
    ([key, inner]: [string, unknown]) => key.length <= LONGEST_KEY && isBounded(inner, levels - 1),
  );
}
