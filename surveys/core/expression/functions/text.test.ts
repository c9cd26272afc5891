import { describe, expect, it } from "vitest";
import { valueOf } from "../../testing/evaluate-source.ts";
import { scopeOf } from "../../testing/scope-of.ts";

const scope = scopeOf({
  form: { a: " k'op ", entries: [{ w: "x" }, { w: "y" }, { w: "" }] },
  at: "a",
});

describe("functions on texts", () => {
  it.each([
    ["string(1.50)", "1.5"],
    ["string(1 div 3 * 3)", "1"],
    ["string(100000 * 100000 * 100000 * 100000 * 100000)", "10000000000000000000000000"],
    ["string(1 div 10000000)", "0.0000001"],
    ["string(-0)", "0"],
    ["string(0 div 0)", "NaN"],
    ["string(true())", "true"],
    ["string()", " k'op "],
    ["string-length('niño')", 4],
    ["string-length('a😀b')", 3],
    ["string-length()", 6],
    ["normalize-space('  a \n b ')", "a b"],
    ["normalize-space()", "k'op"],
    ["concat('a')", "a"],
    ["concat('a', 1, true())", "a1true"],
    ["concat(${entries}/w, '.')", "xy."],
    ["join(', ', ${entries}/w)", "x, y, "],
    ["join('-', 'a', 'b', 3)", "a-b-3"],
    ["substr('hello', 1)", "ello"],
    ["substr('hello', 1, 3)", "el"],
    ["substr('hello', 0, 1)", "h"],
    ["substr('hello', -3)", "llo"],
    ["substr('hello', 1, -1)", "ell"],
    ["substr('hello', 4, 2)", ""],
    ["substr('hello', 9)", ""],
    ["substr('a😀b', 1, 2)", "😀"],
    ["substr('hello', 'x')", ""],
    ["substring-before('2026-11', '-')", "2026"],
    ["substring-before('2026', '-')", ""],
    ["substring-after('2026-11', '-')", "11"],
    ["substring-after('2026', '-')", ""],
    ["contains('abc', 'b')", true],
    ["contains('abc', '')", true],
    ["starts-with('abc', 'ab')", true],
    ["ends-with('abc', 'bc')", true],
    ["ends-with('abc', 'ab')", false],
    ["translate('bar', 'abc', 'AB')", "BAr"],
    ["translate('--aaa--', 'abc-', 'ABC')", "AAA"],
    ["translate('aa', 'aa', 'bc')", "bb"],
  ])("%s is %j", (source, expected) => {
    expect(valueOf(source, scope)).toEqual(expected);
  });
});
