import { describe, expect, it } from "vitest";
import { checkExpression } from "./check.ts";
import type { CheckEnvironment } from "./check.ts";
import { parseExpression } from "./parse.ts";

const KINDS: ReadonlyMap<string, ReturnType<CheckEnvironment["kindOf"]>> = new Map([
  ["age", "number"],
  ["word", "text"],
  ["birth", "date"],
  ["fruit", "choices"],
  ["home", "group"],
  ["members", "repeat"],
  ["label", "text"],
]);

const environment: CheckEnvironment = {
  kindOf: (name) => KINDS.get(name),
  listExists: (list) => list === "fruits",
  listHasColumn: (_, column) => column === "price",
};

function problems(source: string): readonly string[] {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.code);
  return checkExpression(parsed.value, environment).map(
    ({ code, offset }) => `${code.replace("expression.", "")}@${String(offset)}`,
  );
}

describe("checkExpression", () => {
  it.each([
    "${age} > 18 and . != ''",
    "today() - ${birth} > 5",
    "selected(${fruit}, 'apple') or count-selected(${fruit}) >= 2",
    "count(${members}) > 0",
    "sum(${members}/age) + sum(${age}, ${age})",
    "indexed-repeat(${age}, ${members}, position(..) - 1)",
    "jr:choice-name(${fruit}, '${fruit}')",
    "instance('fruits')/root/item[price = ${age} and name = current()/../word]/label",
    "pulldata('fruits', 'price', 'name', ${fruit})",
    "randomize(instance('fruits')/root/item[price > 1])",
    "/data/home/age + ../age",
    "${birth} > date('2020-01-01') and ${birth} < '2030-01-01'",
    "format-date(${birth}, '%d/%m/%Y')",
    "regex(., '^[0-9]{10}$')",
    "if(${age} > 1, ${word}, '') = ''",
    "boolean(${home}) and position(${members}) = 1",
    "min(1, ${age}) + '12'",
    "date('')",
  ])("accepts %s", (source) => {
    expect(problems(source)).toEqual([]);
  });

  it.each([
    ["foo(1)", ["unknown_function@0"]],
    ["1 + foo(bar)", ["unknown_function@4", "unknown_name@8"]],
    ["if(1, 2)", ["wrong_arity@0"]],
    ["true(1)", ["wrong_arity@0"]],
    ["indexed-repeat(${age}, ${members}, 1, ${members})", ["wrong_arity@0"]],
    ["${ages} > 1", ["unknown_name@0"]],
    ["../ages", ["unknown_name@3"]],
    ["/data/home/ages", ["unknown_name@11"]],
    ["${last-saved#ages}", ["unknown_name@0"]],
    ["instance('nuts')/root/item", ["unknown_list@9"]],
    ["instance(${word})/root/item", ["name_not_literal@9"]],
    ["instance('fruits')/root/item[weight = 1]", ["unknown_column@29"]],
    ["instance('fruits')/root/item/weight", ["unknown_column@29"]],
    ["instance('fruits')/root/item[name = ${nobody}]", ["unknown_name@36"]],
    ["pulldata('fruits', 'weight', 'name', 1)", ["unknown_column@19"]],
    ["count('abc')", ["wrong_type@6"]],
    ["count(1 + 1)", ["wrong_type@8"]],
    ["sum('abc')", ["wrong_type@4"]],
    ["sum(${members})", ["wrong_type@4"]],
    ["selected(5, '5')", ["wrong_type@9"]],
    ["selected(${home}, 'a')", ["wrong_type@9"]],
    ["'abc' + 1", ["wrong_type@0"]],
    ["-'abc'", ["wrong_type@1"]],
    ["${age} > 'old'", ["wrong_type@9"]],
    ["${home} = 1", ["wrong_type@0"]],
    ["${age} | 'a'", ["wrong_type@9"]],
    ["round('x')", ["wrong_type@6"]],
    ["date('soon')", ["wrong_type@5"]],
    ["format-date(${birth}, '%d %q')", ["unknown_date_code@22"]],
    ["indexed-repeat(1, ${members}, 1)", ["wrong_type@15"]],
    ["indexed-repeat(${age}, ${home}, 1)", ["wrong_type@23"]],
    ["jr:choice-name(${fruit}, '${nobody}')", ["unknown_name@25"]],
    ["jr:choice-name(${fruit}, '${age}')", ["wrong_type@25"]],
    ["jr:choice-name(${fruit}, ${age})", ["wrong_type@25"]],
    ["regex(., ${word})", ["pattern_not_literal@9"]],
    ["regex(., '(a+)+')", ["pattern_nested_quantifier@9"]],
    ["regex(., '(a)\\1')", ["pattern_back_reference@9"]],
    ["(1 + 1)[1]", ["wrong_type@3"]],
    ["(1 + 1)/age", ["wrong_type@3"]],
  ])("finds what is wrong in %s", (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });

  it("says what was expected", () => {
    const parsed = parseExpression("substr('a')");
    if (!parsed.ok) throw new Error("does not parse");
    expect(checkExpression(parsed.value, environment)).toEqual([
      {
        code: "expression.wrong_arity",
        offset: 0,
        parameters: { name: "substr", least: 2, most: 3, given: 1 },
      },
    ]);
  });
});
