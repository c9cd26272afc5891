import { finite, GROUPED } from "./whole-number.ts";

const POINT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED_POINT = /^[+-]?[1-9]\d{0,2}(?:[, ]\d{3})+\.\d+$/;
const COMMA = /^[+-]?\d*,\d+$/;

/** A number whose comma, if any, is the decimal sign: 16,75 is 16.75. */
export function parseCommaDecimal(text: string): number | undefined {
  if (POINT.test(text)) return finite(text);
  return COMMA.test(text) ? finite(text.replace(",", ".")) : undefined;
}

/** Mexico groups thousands with a comma, so 1,500 says two numbers at once. */
export function isAmbiguous(text: string): boolean {
  return /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text);
}

/** A number with decimal point or comma, thousands grouped or not; undefined when it is none. */
export function parseNumber(text: string): number | undefined {
  if (GROUPED_POINT.test(text) || GROUPED.test(text)) return finite(text.replace(/[, ]/g, ""));
  return parseCommaDecimal(text);
}
