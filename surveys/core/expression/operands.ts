// How the evaluator of a function is made from those of its arguments.

import { numberOf, textOf, type Context, type Evaluator } from "./run.ts";
import type { Value } from "./value.ts";
import type { PreparedCall, FunctionRule } from "./function-rule.ts";

const emptyText: Evaluator = () => "";

/** Evaluator of an argument; of an absent one the empty text. */
export function operandAt({ operands }: PreparedCall, place: number): Evaluator {
  return operands[place] ?? emptyText;
}

/** Evaluator of the first argument, or of the node the expression stands on when there is none. */
export function operandOrHere({ operands }: PreparedCall): Evaluator {
  return operands[0] ?? ((context: Context) => [context.node]);
}

/** Compiles a function of up to three texts. */
export function onTexts(
  apply: (first: string, second: string, third: string) => Value,
): FunctionRule["compile"] {
  return (prepared) => {
    const [first, second, third] = [0, 1, 2].map((place) => operandAt(prepared, place));
    if (first === undefined || second === undefined || third === undefined) return emptyText;
    return (context) =>
      apply(textOf(first, context), textOf(second, context), textOf(third, context));
  };
}

/** Compiles a function of one or two numbers; an absent second one is 0. */
export function onNumbers(apply: (first: number, second: number) => number) {
  return (prepared: PreparedCall): Evaluator => {
    const first = operandAt(prepared, 0);
    const second = prepared.operands[1];
    if (second === undefined) return (context) => apply(numberOf(first, context), 0);
    return (context) => apply(numberOf(first, context), numberOf(second, context));
  };
}
