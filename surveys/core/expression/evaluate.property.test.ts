import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryExpression, arbitraryScope } from "../testing/arbitrary-expression.ts";
import { checkExpression } from "./check.ts";
import { compileExpression } from "./evaluate.ts";
import { FUNCTIONS } from "./function-table.ts";
import { toBoolean, toNumber, toText } from "./value.ts";

it("gives a value or a problem for any expression in any scope", () => {
  fc.assert(
    fc.property(arbitraryExpression, arbitraryScope, (expression, scope) => {
      const outcome = compileExpression(expression, FUNCTIONS)(scope);
      if (outcome.ok) {
        expect(typeof toText(outcome.value)).toBe("string");
        expect(typeof toNumber(outcome.value)).toBe("number");
        expect(typeof toBoolean(outcome.value)).toBe("boolean");
      } else expect(outcome.problem.code).toMatch(/^expression\.[a-z_]+$/);
    }),
    { numRuns: 2_000 },
  );
});

it("gives the same outcome for the same scope", () => {
  fc.assert(
    fc.property(arbitraryExpression, arbitraryScope, (expression, scope) => {
      expect(compileExpression(expression, FUNCTIONS)(scope)).toEqual(
        compileExpression(expression, FUNCTIONS)(scope),
      );
    }),
  );
});

it("checks any expression without a throw", () => {
  const environment = {
    kindOf: (name: string) => (name === "age" ? ("number" as const) : undefined),
    listExists: (list: string) => list === "list",
  };
  fc.assert(
    fc.property(arbitraryExpression, (expression) => {
      for (const problem of checkExpression(expression, environment)) {
        expect(problem.code).toMatch(/^expression\.[a-z_]+$/);
      }
    }),
  );
});
