// Traits of an expression that decide when it must be worked out again. Pure reading of the tree.

import type { Expression } from "./expression/syntax.ts";

/** Whether some path has a step `*`, which names no item. */
export function hasWildcard(expression: Expression): boolean {
  return some(
    expression,
    (part) => part.kind === "path" && part.steps.some((step) => step.name === "*"),
  );
}

/** Whether a function of one of these names is called. */
export function callsAny(expression: Expression, names: ReadonlySet<string>): boolean {
  return some(expression, (part) => part.kind === "call" && names.has(part.name));
}

/** Whether no other functions are called than these. */
export function callsOnly(
  expression: Expression,
  names: { readonly has: (name: string) => boolean },
): boolean {
  return !some(expression, (part) => part.kind === "call" && !names.has(part.name));
}

function some(expression: Expression, test: (part: Expression) => boolean): boolean {
  return test(expression) || partsOf(expression).some((part) => some(part, test));
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "text":
    case "reference":
      return [];
    case "negation":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.arguments;
    case "filter":
      return [expression.source, ...expression.predicates];
    case "path": {
      const predicates = expression.steps.flatMap((step) => step.predicates);
      return typeof expression.start === "string" ? predicates : [expression.start, ...predicates];
    }
  }
}
