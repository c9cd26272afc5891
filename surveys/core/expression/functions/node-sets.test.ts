import { describe, expect, it } from "vitest";
import { valueOf } from "../../testing/evaluate-source.ts";
import { scopeOf } from "../../testing/scope-of.ts";

const form = {
  a: "5",
  b: "-2",
  members: [
    { age: "10", pets: [{ pet: "cat" }, { pet: "dog" }] },
    { age: "20", pets: [{ pet: "hen" }] },
  ],
  holed: [{ n: "1" }, { n: "" }],
  none: [],
};
const scope = scopeOf({ form });
const inside = scopeOf({ form, at: "members[2]/age" });

describe("functions on node-sets", () => {
  it.each([
    ["count(${members})", 2],
    ["count(${members}[age > 15])", 1],
    ["count(${none})", 0],
    ["count-non-empty(${holed}/n)", 1],
    ["sum(${members}/age)", 30],
    ["sum(${a}, ${b})", 3],
    ["sum(${none}/x)", 0],
    ["sum(${holed}/n)", NaN],
    ["min(${members}/age)", 10],
    ["max(${members}/age, 25)", 25],
    ["max(${a}, ${b})", 5],
    ["min(${holed}/n)", NaN],
    ["min(${none}/x)", NaN],
    ["position(/data/members[2])", 2],
    ["index(/data/members[2])", 2],
    ["count('abc')", { code: "expression.not_a_node_set" }],
    ["indexed-repeat(${age}, ${members}, 2)", ["20"]],
    ["indexed-repeat(${age}, ${members}, 3)", []],
    ["indexed-repeat(${pet}, ${members}, 1, ${pets}, 2)", ["dog"]],
    ["indexed-repeat(${pet}, ${members}, 1)", ["cat", "dog"]],
    ["indexed-repeat(${age}, ${none}, 1)", []],
    ["indexed-repeat(1, ${members}, 1)", { code: "expression.name_not_literal" }],
    ["indexed-repeat(${age}, ${members}, 1, ${pets})", { code: "expression.wrong_arity" }],
  ])("%s is %j", (source, expected) => {
    expect(valueOf(source, scope)).toEqual(expected);
  });

  it.each([
    ["position(..)", 2],
    ["indexed-repeat(${age}, ${members}, position(..) - 1)", ["10"]],
    ["${age} - indexed-repeat(${age}, ${members}, position(..) - 1)", 10],
  ])("%s inside an entry is %j", (source, expected) => {
    expect(valueOf(source, inside)).toEqual(expected);
  });
});
