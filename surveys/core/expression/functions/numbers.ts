// Functions on numbers. NaN in gives NaN out.

import { onNumbers, operandOrHere } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { numberOf, type Evaluator } from "../run.ts";

const one = { parameters: ["number"], least: 1, most: 1, result: "number" } as const;

export const NUMBER_FUNCTIONS: FunctionFamily = {
  number: { parameters: ["any"], least: 0, most: 1, result: "number", compile: compileNumber },
  int: { ...one, compile: onNumbers(Math.trunc) },
  floor: { ...one, compile: onNumbers(Math.floor) },
  ceiling: { ...one, compile: onNumbers(Math.ceil) },
  round: { ...one, most: 2, compile: onNumbers(round) },
  abs: { ...one, compile: onNumbers(Math.abs) },
  pow: { ...one, least: 2, most: 2, compile: onNumbers((base, power) => base ** power) },
};

function compileNumber(prepared: PreparedCall): Evaluator {
  const operand = operandOrHere(prepared);
  return (context) => numberOf(operand, context);
}

/** Rounds half up (XPath 1.0 §4.4) at a number of decimals, on the decimal digits of the value. */
function round(value: number, decimals: number): number {
  const places = Math.trunc(decimals);
  if (places === 0) return Math.round(value);
  if (!Number.isFinite(value) || Number.isNaN(places)) return Number.isNaN(places) ? NaN : value;
  if (places > 20) return value;
  return shift(Math.round(shift(value, places)), -places);
}

function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${String(Number(exponent) + places)}`);
}
