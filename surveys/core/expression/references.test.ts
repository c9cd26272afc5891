import { expect, it } from "vitest";
import { parseExpression } from "./parse.ts";
import { referencesOf } from "./references.ts";

it.each([
  ["${a} + ${b} * ${a}", ["a", "b"]],
  [". > 5 and .. = ''", []],
  ["../a/b", ["a", "b"]],
  ["/data/group/a", ["group", "a"]],
  ["${rep}[x = 1]/y", ["rep", "x", "y"]],
  ["instance('list')/root/item[name = ${q} and col = ../z]/label", ["q"]],
  ["instance('list')/root/item[col = current()/../z]/label", ["z"]],
  ["randomize(instance('list')/root/item)/name", []],
  ["if(${last-saved#a}, -${b}, count(${c}))", ["b", "c"]],
  ["jr:choice-name(${a}, '${a}')", ["a"]],
  ["../*", []],
])("%s reads %j", (source, expected) => {
  const parsed = parseExpression(source);
  expect(parsed.ok && referencesOf(parsed.value)).toEqual(expected);
});
