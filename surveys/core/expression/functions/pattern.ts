// `regex()`: the whole value against a pattern that cannot hang (`regex-safety.ts`).

import { operandAt } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { readPattern } from "../regex-safety.ts";
import { fail, spend, textOf, type Evaluator } from "../run.ts";

export const PATTERN_FUNCTIONS: FunctionFamily = {
  regex: {
    parameters: ["text", "pattern"],
    least: 2,
    most: 2,
    result: "boolean",
    compile: compileRegex,
  },
};

function compileRegex(prepared: PreparedCall): Evaluator {
  const operand = operandAt(prepared, 0);
  const { offset } = prepared.call;
  const argument = prepared.call.arguments[1];
  if (argument?.kind !== "text") {
    return ({ run }) => fail(run, { code: "expression.pattern_not_literal", offset });
  }
  const read = readPattern(argument.value);
  if (!read.ok) return ({ run }) => fail(run, { code: read.code, offset: argument.offset });
  const { expression, longestInput } = read;
  return (context) => {
    const text = textOf(operand, context);
    const { run } = context;
    if (text.length > longestInput) {
      const parameters = { most: longestInput };
      return fail(run, { code: "expression.input_too_long", offset, parameters });
    }
    return spend(run, text.length, offset) && expression.test(text);
  };
}
