// Numbers: `integer`, `decimal` and `range`. JSON numbers in, never numerals as text.

import { toText } from "../expression/value.ts";
import type { AnswerValue } from "../answers.ts";
import { accepted, rejected } from "./rules.ts";
import type { Accepted, AcceptSettings, QuestionTypeRules, RangeSettings } from "./rules.ts";

/** Integers beyond this are not exact in JSON. */
const MAX_INTEGER = Number.MAX_SAFE_INTEGER;
/** Steps are decimal fractions: 0.3 is three steps of 0.1 although the binary quotient is not 3. */
const STEP_TOLERANCE = 1e-9;

export const DEFAULT_RANGE: RangeSettings = { start: 0, end: 10, step: 1 };

const numberRules = {
  kind: "number",
  toText: numberText,
  fromText: readNumber,
} as const;

export const decimal: QuestionTypeRules = { ...numberRules, accept: acceptNumber };
export const integer: QuestionTypeRules = { ...numberRules, accept: acceptInteger };
export const range: QuestionTypeRules = { ...numberRules, accept: acceptRange };

function acceptNumber(value: unknown): Accepted {
  if (typeof value !== "number" || !Number.isFinite(value)) return rejected("answer.not_a_number");
  return accepted(value === 0 ? 0 : value);
}

function acceptInteger(value: unknown): Accepted {
  const read = acceptNumber(value);
  if (!read.ok || typeof read.value !== "number") return read;
  if (!Number.isInteger(read.value)) return rejected("answer.not_an_integer");
  return Math.abs(read.value) <= MAX_INTEGER
    ? read
    : rejected("answer.out_of_range", { min: -MAX_INTEGER, max: MAX_INTEGER });
}

function acceptRange(value: unknown, { range: { start, end, step } }: AcceptSettings): Accepted {
  const read = acceptNumber(value);
  if (!read.ok || typeof read.value !== "number") return read;
  const min = Math.min(start, end);
  const max = Math.max(start, end);
  if (read.value < min || read.value > max) return rejected("answer.out_of_range", { min, max });
  const steps = (read.value - start) / step;
  return Math.abs(steps - Math.round(steps)) < STEP_TOLERANCE
    ? read
    : rejected("answer.off_step", { start, step });
}

function numberText(value: AnswerValue): string {
  return typeof value === "number" ? toText(value) : "";
}

/** A numeral as XPath writes it; any other text stays a text and is refused by `accept`. */
export function readNumber(text: string): unknown {
  const trimmed = text.trim();
  return /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(trimmed) ? Number(trimmed) : text;
}
