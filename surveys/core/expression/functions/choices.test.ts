import { describe, expect, it } from "vitest";
import { valueOf } from "../../testing/evaluate-source.ts";
import { scopeOf } from "../../testing/scope-of.ts";

const scope = scopeOf({
  form: { fruits: "apple  pear fig", none: "", fruit: "pear" },
  labels: { fruits: { apple: "Manzana", pear: "Pera" }, fruit: { pear: "Pera" } },
  lists: {
    prices: [
      { name: "apple", price: "12" },
      { name: "pear", price: "9" },
    ],
  },
});

describe("functions on choices", () => {
  it.each([
    ["selected(${fruits}, 'pear')", true],
    ["selected(${fruits}, 'pea')", false],
    ["selected(${fruits}, ' fig ')", true],
    ["selected(${none}, 'pear')", false],
    ["selected(${none}, '')", true],
    ["selected(${fruits}, '')", false],
    ["count-selected(${fruits})", 3],
    ["count-selected(${none})", 0],
    ["selected-at(${fruits}, 1)", "pear"],
    ["selected-at(${fruits}, 9)", ""],
    ["selected-at(${fruits}, -1)", ""],
    ["jr:choice-name(${fruit}, '${fruit}')", "Pera"],
    ["jr:choice-name(${fruit}, ${fruit})", "Pera"],
    ["jr:choice-name(${fruit}, '/data/group/fruit')", "Pera"],
    ["jr:choice-name(${fruits}, '${fruits}')", "Manzana, Pera, fig"],
    ["jr:choice-name(${none}, '${fruit}')", ""],
    ["jr:choice-name(${fruit}, concat('a', 'b'))", { code: "expression.name_not_literal" }],
    ["pulldata('prices', 'price', 'name', ${fruit})", "9"],
    ["pulldata('prices', 'price', 'name', 'fig')", ""],
    ["pulldata('prices', 'weight', 'name', ${fruit})", ""],
    ["pulldata('nowhere', 'price', 'name', 'fig')", { code: "expression.unknown_list" }],
  ])("%s is %j", (source, expected) => {
    expect(valueOf(source, scope)).toEqual(expected);
  });
});
