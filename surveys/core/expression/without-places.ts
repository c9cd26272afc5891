// A parsed expression without what only its author needs to know.

import type { Expression, Step } from "./syntax.ts";

/** The expression with every place 0 but those of calls, from which functions of chance draw. */
export function withoutPlaces(expression: Expression): Expression {
  switch (expression.kind) {
    case "number":
    case "text":
    case "reference":
      return { ...expression, offset: 0 };
    case "negation":
      return { ...expression, operand: withoutPlaces(expression.operand), offset: 0 };
    case "binary": {
      const { left, right } = expression;
      return { ...expression, left: withoutPlaces(left), right: withoutPlaces(right), offset: 0 };
    }
    case "call":
      return { ...expression, arguments: expression.arguments.map(withoutPlaces) };
    case "filter": {
      const predicates = expression.predicates.map(withoutPlaces);
      return { ...expression, source: withoutPlaces(expression.source), predicates, offset: 0 };
    }
    case "path": {
      const { start, steps } = expression;
      const from = typeof start === "string" ? start : withoutPlaces(start);
      return { ...expression, start: from, steps: steps.map(stepWithoutPlaces), offset: 0 };
    }
  }
}

function stepWithoutPlaces(step: Step): Step {
  return { ...step, predicates: step.predicates.map(withoutPlaces), offset: 0 };
}
