// Values of expressions and their conversions: XPath 1.0 §4 with the additions of ODK XForms, where
// an ISO date counts as days and an unanswered question as false.

import { daysFromText } from "./calendar.ts";
import type { ScopeNode } from "./scope.ts";

export type Value = string | number | boolean | readonly ScopeNode[];

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;
const TEMPORAL = /^\d{4}-\d\d-\d\d|^\d\d:\d\d/;

/** Whether a value is a set of nodes. */
export function isNodes(value: Value): value is readonly ScopeNode[] {
  return typeof value === "object";
}

/** Text of a value: a node-set gives its first node's, "" when empty (XPath 1.0 §4.2). */
export function toText(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  return typeof value === "boolean" ? String(value) : (value[0]?.text ?? "");
}

/**
 * Number of a value, NaN when it is none: the empty text is NaN.
 * ISO dates and date-times are days since 1970-01-01 on the local calendar, times a fraction of a
 * day; `offsetMinutes` is the local offset for texts that name another one.
 */
export function toNumber(value: Value, offsetMinutes?: number): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const text = (typeof value === "string" ? value : (value[0]?.text ?? "")).trim();
  if (NUMBER.test(text)) return Number(text);
  return TEMPORAL.test(text) ? daysFromText(text, offsetMinutes) : NaN;
}

/**
 * Truth of a value: a number other than 0 and NaN, a text that is not empty (so "false" is true).
 * A node-set is true when a node in it has text or children: an unanswered question is false.
 */
export function toBoolean(value: Value): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0 && !Number.isNaN(value);
  if (typeof value === "string") return value !== "";
  return value.some((node) => node.text !== "" || node.children.length > 0);
}

/** Decimal notation without an exponent (XPath 1.0 §4.2): "NaN", "Infinity", "0" for minus zero. */
export function numberText(value: number): string {
  const text = String(value === 0 ? 0 : value);
  const [mantissa = "", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = mantissa.replace("-", "").split(".");
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${whole}${decimals}`;
  return sign + whole + decimals.padEnd(shift, "0");
}
