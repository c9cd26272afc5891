// What the conditions of everyday surveys ask: which choices, how many of them, how long a text, and
// whether something does not hold.

import { onTexts, operandAt, operandOrHere } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { textOf, truthOf, type Evaluator } from "../run.ts";
import { charactersOf, wordsOf } from "./text-pieces.ts";

export const CONDITION_FUNCTIONS: FunctionFamily = {
  not: {
    parameters: ["any"],
    least: 1,
    most: 1,
    result: "boolean",
    compile: compileNot,
  },
  selected: {
    parameters: ["list", "text"],
    least: 2,
    most: 2,
    result: "boolean",
    compile: onTexts(selected),
  },
  "count-selected": {
    parameters: ["list"],
    least: 1,
    most: 1,
    result: "number",
    compile: onTexts((list) => wordsOf(list).length),
  },
  "string-length": {
    parameters: ["text"],
    least: 0,
    most: 1,
    result: "number",
    compile: compileLength,
  },
};

function compileNot(prepared: PreparedCall): Evaluator {
  const operand = operandAt(prepared, 0);
  return (context) => !truthOf(operand, context);
}

/** Nothing is selected in an empty list but the empty value (JavaRosa). */
function selected(list: string, value: string): boolean {
  const words = wordsOf(list);
  const sought = value.trim();
  return sought === "" ? words.length === 0 : words.includes(sought);
}

function compileLength(prepared: PreparedCall): Evaluator {
  const operand = operandOrHere(prepared);
  return (context) => charactersOf(textOf(operand, context)).length;
}
