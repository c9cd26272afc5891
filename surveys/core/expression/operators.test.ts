import { describe, expect, it } from "vitest";
import { scopeOf } from "../testing/scope-of.ts";
import { valueOf } from "../testing/evaluate-source.ts";

const scope = scopeOf({
  form: {
    age: "34",
    empty: "",
    word: "abc",
    yes: "true",
    no: "false",
    birth: "1992-03-01",
    start: "08:30",
    sent: "2026-11-20T16:00:00.000Z",
    here: "2026-11-20T10:00:00.000-06:00",
    members: [{ years: "10" }, { years: "20" }, { years: "" }],
    none: [],
  },
});

describe("arithmetic", () => {
  it.each([
    ["1 + 2 * 3 - 4", 3],
    ["7 div 2", 3.5],
    ["-7 mod 3", -1],
    ["1 div 0", Infinity],
    ["0 div 0", NaN],
    ["${age} + 1", 35],
    ["${empty} + 1", NaN],
    ["'' + 1", NaN],
    ["${word} * 2", NaN],
    ["' 12 ' + 1", 13],
    ["'1e3' + 0", NaN],
    ["'0x10' + 0", NaN],
    ["true() + true()", 2],
    ["-${age}", -34],
    ["${members}/years + 1", 11],
  ])("%s is %s", (source, expected) => {
    expect(valueOf(source, scope)).toBe(expected);
  });
});

describe("dates in arithmetic and comparisons", () => {
  it.each([
    ["number('1970-01-02')", 1],
    ["number(${birth})", 8_095],
    ["today() - ${birth}", 12_682],
    ["int((today() - ${birth}) div 365.25)", 34],
    ["${birth} > date('1990-01-01')", true],
    ["${birth} <= today()", true],
    ["${birth} = '1992-03-01'", true],
    ["date(today() + 12)", "2026-12-02"],
    ["now() > today()", true],
    ["now() < today() + 1", true],
    ["int(now()) = number(today())", true],
    ["number(${sent}) = number(${here})", true],
    ["${start} < '08:31'", true],
    ["number('2026-02-30')", NaN],
    ["number('2026-13-01')", NaN],
    ["number('25:00')", NaN],
  ])("%s is %s", (source, expected) => {
    expect(valueOf(source, scope)).toBe(expected);
  });
});

describe("comparisons", () => {
  it.each([
    ["1 = 1.0", true],
    ["'1' = '1.0'", false],
    ["1 = '1.0'", true],
    ["${age} = 34.0", true],
    ["${age} = '34'", true],
    ["${age} != ''", true],
    ["${empty} = ''", true],
    ["${empty} != ''", false],
    ["${empty} < 1", false],
    ["${empty} >= 1", false],
    ["${no} = true()", true],
    ["${no} = 'false'", true],
    ["${empty} = false()", true],
    ["true() > ${empty}", true],
    ["'b' > 'a'", false],
    ["${members}/years = 20", true],
    ["${members}/years != 20", true],
    ["${members}/years > 19", true],
    ["${members}/years > 20", false],
    ["10 >= ${members}/years", true],
    ["${members}/years = ${members}/years", true],
    ["${members}/years != ${members}/years", true],
    ["${members}[1]/years != ${members}[1]/years", false],
    ["${members}/years < ${members}/years", true],
    ["${members}[1]/years < ${members}[1]/years", false],
    ["${none}/years = ''", false],
    ["${none}/years != ''", false],
    ["${none}/years < 5", false],
    ["1 < 2 = true()", true],
  ])("%s is %s", (source, expected) => {
    expect(valueOf(source, scope)).toBe(expected);
  });
});

describe("truth", () => {
  it.each([
    ["${no} and true()", true],
    ["${empty} or false()", false],
    ["'false' and 'x'", true],
    ["0 or '0'", true],
    ["(0 div 0) or false()", false],
    ["${members} and true()", true],
    ["${none} or false()", false],
    ["true() or unknown-function()", true],
    ["false() and unknown-function()", false],
  ])("%s is %s", (source, expected) => {
    expect(valueOf(source, scope)).toBe(expected);
  });
});

describe("union", () => {
  it("joins node-sets, each node once", () => {
    expect(valueOf("${age} | ${word} | ${age}", scope)).toEqual(["34", "abc"]);
  });

  it("is a problem on other values", () => {
    expect(valueOf("${age} | 'abc'", scope)).toEqual({ code: "expression.not_a_node_set" });
  });
});
