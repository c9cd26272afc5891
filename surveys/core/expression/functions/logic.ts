// Functions that choose between values or make truth values.

import { onTexts, operandAt } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { truthOf, type Evaluator } from "../run.ts";
import { toText } from "../value.ts";

const boolean = { result: "boolean" } as const;

export const LOGIC_FUNCTIONS: FunctionFamily = {
  true: { ...boolean, parameters: [], least: 0, most: 0, compile: () => () => true },
  false: { ...boolean, parameters: [], least: 0, most: 0, compile: () => () => false },
  boolean: { ...boolean, parameters: ["any"], least: 1, most: 1, compile: compileBoolean },
  "boolean-from-string": {
    ...boolean,
    parameters: ["text"],
    least: 1,
    most: 1,
    compile: onTexts((text) => text === "true" || text === "1"),
  },
  if: { parameters: ["any"], least: 3, most: 3, result: "any", compile: compileIf },
  coalesce: { parameters: ["any"], least: 2, most: 100, result: "any", compile: compileCoalesce },
  once: { parameters: ["any"], least: 1, most: 1, result: "any", compile: compileOnce },
};

function compileBoolean(prepared: PreparedCall): Evaluator {
  const operand = operandAt(prepared, 0);
  return (context) => truthOf(operand, context);
}

function compileIf(prepared: PreparedCall): Evaluator {
  const [condition, whenTrue, whenFalse] = [0, 1, 2].map((place) => operandAt(prepared, place));
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) {
    return () => "";
  }
  return (context) => (truthOf(condition, context) ? whenTrue(context) : whenFalse(context));
}

/** The first value whose text is not empty. */
function compileCoalesce({ operands }: PreparedCall): Evaluator {
  return (context) => {
    for (const operand of operands) {
      const value = operand(context);
      if (toText(value) !== "") return value;
    }
    return "";
  };
}

/** What the question already holds; the argument only while it holds nothing. */
function compileOnce(prepared: PreparedCall): Evaluator {
  const operand = operandAt(prepared, 0);
  return (context) => {
    const { text } = context.run.scope.node;
    return text === "" ? operand(context) : text;
  };
}
