import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scopeOf } from "../testing/scope-of.ts";
import { numberText, toBoolean, toNumber, toText } from "./value.ts";

describe("conversions", () => {
  const { root } = scopeOf({ form: { a: "3", b: "" } });
  const [a, b] = root.children;

  it("takes the first node of a node-set", () => {
    expect([toText(root.children), toNumber(root.children)]).toEqual(["3", 3]);
    expect([toText([]), toNumber([])]).toEqual(["", NaN]);
  });

  it("takes an unanswered question as false and a group as true", () => {
    expect([a, b, root].map((node) => node && toBoolean([node]))).toEqual([true, false, true]);
    expect(toBoolean([])).toBe(false);
  });

  it("writes numbers without an exponent and reads them back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = numberText(number);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(toNumber(text)).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});
