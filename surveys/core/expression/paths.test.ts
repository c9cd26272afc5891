import { describe, expect, it } from "vitest";
import { scopeOf } from "../testing/scope-of.ts";
import { outcomeOf, valueOf } from "../testing/evaluate-source.ts";

const rows = Array.from({ length: 3 }, (_, at) => ({
  name: `m${String(at + 1)}`,
  label: `Municipio ${String(at + 1)}`,
  region: at === 2 ? "r2" : "r1",
}));

const scope = scopeOf({
  form: {
    region: "r1",
    home: { street: "Real", number: "5" },
    members: [
      { who: "Ana", age: "30", home: { street: "A" } },
      { who: "Luis", age: "40", home: { street: "B" } },
    ],
  },
  at: "members[2]/age",
  lists: { municipalities: rows },
});

describe("paths", () => {
  it.each([
    [".", ["40"]],
    ["..", [""]],
    ["../who", ["Luis"]],
    ["./../who", ["Luis"]],
    ["../../region", ["r1"]],
    ["/data/home/street", ["Real"]],
    ["/data/members/who", ["Ana", "Luis"]],
    ["/data/members[1]/who", ["Ana"]],
    ["/data/members[age > 35]/who", ["Luis"]],
    ["/data/members[who = 'Ana']/home/street", ["A"]],
    ["/data/members[position() = last()]/who", ["Luis"]],
    ["/data/members[2][1]/who", ["Luis"]],
    ["/data/members[1][2]/who", []],
    ["/data/members/age/..[1]", { code: "expression.unexpected" }],
    ["/data/members/who/../age", ["30", "40"]],
    ["/data/home/*", ["Real", "5"]],
    ["/data/home/street/parent::home/number", ["5"]],
    ["/data/home/street/parent::members", []],
    ["/other/home", []],
    ["${who}", ["Luis"]],
    ["${members}/who", ["Luis"]],
    ["current()/../who", ["Luis"]],
    ["/data/members[who = current()/../who]/age", ["40"]],
    ["/data/members[age = ${age}]/who", ["Luis"]],
    ["${unknown}", []],
    ["${last-saved#region}", ""],
    ["'text'/a", { code: "expression.unexpected" }],
    ["(1 + 1)/a", { code: "expression.not_a_node_set" }],
  ])("%s gives %j", (source, expected) => {
    expect(valueOf(source, scope)).toEqual(expected);
  });
});

describe("instance()", () => {
  it.each([
    ["instance('municipalities')/root/item[name = 'm2']/label", ["Municipio 2"]],
    ["instance('municipalities')/root/item[region = ${region}]/name", ["m1", "m2"]],
    ["instance('municipalities')/root/item[region = ${region} and name != 'm1']/name", ["m2"]],
    ["count(instance('municipalities')/root/item)", 3],
    ["instance('municipalities')/root/item[3]/name", ["m3"]],
    ["instance('nowhere')/root/item", { code: "expression.unknown_list" }],
  ])("%s gives %j", (source, expected) => {
    expect(valueOf(source, scope)).toEqual(expected);
  });
});

describe("bounds", () => {
  const many = Array.from({ length: 1_500 }, (_, at) => ({ name: String(at) }));
  const wide = scopeOf({ lists: { many } });

  it("filters a list of 1,500 rows", () => {
    expect(valueOf("instance('many')/root/item[name = 1499]/name", wide)).toEqual(["1499"]);
  });

  it("stops work that grows with the square of a long list", () => {
    const source = "instance('many')/root/item[count(instance('many')/root/item) = 0]";
    expect(valueOf(source, wide)).toEqual({ code: "expression.steps_exceeded" });
  });

  it("stops a text that grows beyond its bound", () => {
    const text = scopeOf({ form: { a: "x".repeat(30_000) } });
    expect(outcomeOf("concat(${a}, ${a}, ${a})", text).ok).toBe(true);
    const beyond = valueOf("concat(${a}, ${a}, ${a}, ${a})", text);
    expect(beyond).toEqual({ code: "expression.result_too_long" });
  });

  it("gives the place of a problem", () => {
    const outcome = outcomeOf("1 + instance('nowhere')", scope);
    expect(outcome).toMatchObject({
      problem: { offset: 4, parameters: { list: "nowhere" } },
    });
  });
});
