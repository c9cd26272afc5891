import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countMatch } from "../testing/backtracking-matcher.ts";
import { parsePattern } from "./pattern/parse-pattern.ts";
import type { Pattern } from "./pattern/pattern-tree.ts";
import { costOf } from "./pattern/pattern-cost.ts";
import { MOST_MATCHING_STEPS, readPattern } from "./regex-safety.ts";

/** Bookkeeping of the counting matcher on top of the steps the estimate counts. */
const STEPS_PER_ESTIMATED_STEP = 4;
const LENGTH = 300;

function treeOf(source: string): Pattern {
  const read = parsePattern(source);
  if (!read.ok) throw new Error(read.code);
  return read.pattern;
}

function stepsOf(source: string, text: string): number {
  return countMatch(treeOf(source), text, MOST_MATCHING_STEPS).steps;
}

describe("patterns that are refused", () => {
  it.each(["(a+)+", "(a|a)*", "(a|aa){40}", "(a?){40}a{40}", ".*a.*a.*a.*b"])(
    "%s would take too many steps",
    (pattern) => {
      expect(readPattern(pattern).ok).toBe(false);
      expect(stepsOf(pattern, "a".repeat(LENGTH) + "!\n")).toBeGreaterThan(MOST_MATCHING_STEPS);
    },
  );
});

describe("patterns that are accepted", () => {
  it.each([
    ["^[0-9]{10}$", "1"],
    ["^[A-Za-z' -]+$", "a "],
    ["[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "a@."],
    ["^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$", "a@."],
    ["^(\\+?52)?[0-9]{10}$", "52"],
    ["^-?\\d+(\\.\\d{1,2})?$", "1."],
    [".*chiapas.*", "chiapas"],
    ["(\\d{1,3}\\.){3}\\d{1,3}", "1."],
    ["([01]?\\d|2[0-3]):[0-5]\\d", "12:"],
    ["\\w{1,50}\\w{1,50}", "a"],
  ])("%s stays within its steps on hostile values", (pattern, alphabet) => {
    const character = fc.constantFrom(...alphabet);
    const value = fc
      .array(character, { minLength: 50, maxLength: LENGTH })
      .map((all) => `${all.join("")}\n`);
    const repeated = fc.tuple(character, character).map((pair) => `${pair.join("").repeat(150)}\n`);
    fc.assert(
      fc.property(fc.oneof(value, repeated), (text) => {
        expect(stepsOf(pattern, text)).toBeLessThan(MOST_MATCHING_STEPS);
      }),
      { numRuns: 60 },
    );
  });

  const atom = fc.constantFrom("a", "b", "[ab]", "[^a]", ".", "\\d", "(a|b)", "(ab|c)", "(a|)");
  const quantifier = fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{1,3}", "{2,}");
  const quantified = fc.tuple(atom, quantifier).map((parts) => parts.join(""));
  const flat = fc.array(quantified, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
  const grouped = fc.tuple(flat, quantifier).map(([inside, sign]) => `(${inside})${sign}`);
  const pattern = fc
    .array(fc.oneof(flat, grouped), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(""));
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "1"), { maxLength: 12 })
    .map((all) => all.join(""));

  it("match what a plain matcher matches", () => {
    fc.assert(
      fc.property(pattern, text, (source, value) => {
        const read = readPattern(source);
        fc.pre(read.ok);
        const { matched } = countMatch(treeOf(source), value, Infinity);
        expect(read.expression.test(value)).toBe(matched);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never take more steps than estimated, however they are composed", () => {
    const hostile = fc
      .tuple(fc.constantFrom("a", "b", "ab", "aab", "1"), fc.constantFrom("!", "\n", "a", ""))
      .map(([piece, end]) => piece.repeat(200).slice(0, 200) + end);
    fc.assert(
      fc.property(pattern, hostile, (source, value) => {
        const read = readPattern(source);
        fc.pre(read.ok);
        const estimate = costOf(treeOf(source), value.length);
        const most = STEPS_PER_ESTIMATED_STEP * estimate;
        expect(countMatch(treeOf(source), value, 2 * most).steps).toBeLessThanOrEqual(most);
      }),
      { numRuns: 2_000 },
    );
  });
});
