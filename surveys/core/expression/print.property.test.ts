import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryExpression, withoutOffsets } from "../testing/arbitrary-expression.ts";
import { parseExpression } from "./parse.ts";
import { printExpression } from "./print.ts";

it("parses what it prints to the same expression", () => {
  fc.assert(
    fc.property(arbitraryExpression, (expression) => {
      const parsed = parseExpression(printExpression(expression));
      expect(parsed.ok && withoutOffsets(parsed.value)).toEqual(withoutOffsets(expression));
    }),
    { numRuns: 1_000 },
  );
});

it("prints a printed expression the same way again", () => {
  fc.assert(
    fc.property(arbitraryExpression, (expression) => {
      const printed = printExpression(expression);
      const parsed = parseExpression(printed);
      expect(parsed.ok && printExpression(parsed.value)).toBe(printed);
    }),
    { numRuns: 500 },
  );
});

it("gives a tree or one problem for any text", () => {
  const piece = fc.constantFrom(
    "${a}",
    "(",
    ")",
    "[",
    "]",
    "'",
    "/",
    "..",
    "-",
    "div",
    "a",
    "1",
    ",",
  );
  const source = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join(" ")),
  );
  fc.assert(
    fc.property(source, (text) => {
      const parsed = parseExpression(text);
      expect(parsed.ok || parsed.problems.length).toBe(parsed.ok ? true : 1);
    }),
    { numRuns: 1_000 },
  );
});
