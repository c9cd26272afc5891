import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { aDefinition, aQuestion, aRepeat, compiledFrom, CONTEXT } from "./testing/builders.ts";
import { expressionChecker, expressionProbe } from "./try-expression.ts";

const definition = aDefinition([
  aQuestion("age", "integer"),
  aQuestion("colour", "select_one", { list: "colours" }),
  aRepeat("members", [aQuestion("pet"), aQuestion("name")]),
  aQuestion("double", "calculate", { calculation: "${age} * 2" }),
]);

describe("a checker of single expressions", () => {
  const check = expressionChecker(definition);
  const codes = (source: string, list?: string) =>
    check(list === undefined ? { source } : { source, list }).map(({ code, offset }) => [
      code,
      offset,
    ]);

  it("finds nothing wrong with a sound or an empty one", () => {
    expect(codes("${age} > 18 and selected(${colour}, 'red')")).toEqual([]);
    expect(codes("  ")).toEqual([]);
  });

  it("gives each fault with its place", () => {
    expect(codes("${age} > 18 and ${agee} = fact(1)")).toEqual([
      ["expression.unknown_name", 16],
      ["expression.unknown_function", 26],
    ]);
    expect(codes("${age} > ")).toEqual([["expression.operand_missing", 9]]);
  });

  it("takes bare names of a filter for columns of its list", () => {
    expect(codes("name != 'red'", "colours")).toEqual([]);
    expect(codes("colour_of = ${age}", "colours")).toEqual([["expression.unknown_column", 0]]);
  });

  it("serves a definition with faults elsewhere", () => {
    const broken = aDefinition([aQuestion("age", "integer", { relevant: "((" })]);
    expect(expressionChecker(broken)({ source: "${age} = 1" })).toEqual([]);
  });
});

describe("a probe of single expressions", () => {
  const compiled = compiledFrom(definition);
  const find = (answers: Answers, item: string, source: string) =>
    expressionProbe(compiled, CONTEXT, answers)(item, { source });

  it("gives truths, numbers and texts", () => {
    const answers = { age: 20, colour: "red" };
    expect(find(answers, "colour", "${age} > 18")).toEqual({ kind: "value", value: true });
    expect(find(answers, "colour", "${double} + 1")).toEqual({ kind: "value", value: 41 });
    expect(find(answers, "age", "concat(${colour}, '!')")).toEqual({
      kind: "value",
      value: "red!",
    });
  });

  it("stands on the item", () => {
    expect(find({ age: 20 }, "age", ". < 30")).toEqual({ kind: "value", value: true });
  });

  it("gives the texts of the items named", () => {
    const answers = { members: [{ pet: "cat" }, { pet: "dog" }] };
    expect(find(answers, "age", "${pet}")).toEqual({ kind: "items", texts: ["cat", "dog"] });
  });

  it("stands in the first entry of a repeat, if there is one", () => {
    const answers = { members: [{ pet: "cat" }, { pet: "dog" }] };
    expect(find(answers, "name", "${pet} = 'cat'")).toEqual({ kind: "value", value: true });
    expect(find({}, "name", "${pet} = 'cat'")).toBeUndefined();
  });

  it("gives the choices that a filter leaves", () => {
    const probe = expressionProbe(compiled, CONTEXT, { age: 1 });
    const source = "name != 'red' and ${age} = 1";
    const found = probe("colour", { source, list: "colours" });
    expect(found).toEqual({ kind: "choices", names: ["green", "blue"] });
  });

  it("gives the fault of an expression that cannot be worked out", () => {
    expect(find({}, "age", "date('x')")).toMatchObject({
      kind: "problem",
      problem: { code: "expression.not_a_date" },
    });
  });

  it("gives nothing for what cannot be read, and for an unknown item", () => {
    expect(find({}, "age", "1 +")).toBeUndefined();
    expect(find({}, "nobody", "1")).toBeUndefined();
  });
});
