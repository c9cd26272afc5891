import { describe, expect, it } from "vitest";
import type { Item } from "./definition.ts";
import { aGroup, aQuestion, aRepeat, compiled, CONTEXT } from "./testing/builders.ts";
import { validate } from "./validate.ts";

function judge(items: readonly Item[], answers: unknown): unknown {
  const result = validate(compiled(items), answers, CONTEXT);
  if (result.ok) return result.value;
  return result.problems.map(({ question, code }) => `${question} ${code}`);
}

const HOUSEHOLD = [
  aRepeat("members", [
    aQuestion("name", "text", { required: true }),
    aGroup("details", [
      aQuestion("age", "integer"),
      aQuestion("school", "text", { relevant: "${age} < 18" }),
    ]),
    aQuestion("place", "calculate", { calculation: "position(..)" }),
    aRepeat("pets", [
      aQuestion("pet"),
      aQuestion("owner", "calculate", { calculation: "${name}" }),
    ]),
  ]),
  aQuestion("count", "calculate", { calculation: "count(${members})" }),
  aQuestion("total", "calculate", { calculation: "sum(${age})" }),
  aQuestion("animals", "calculate", { calculation: "count(${pets})" }),
];

describe("entries of a repeat", () => {
  it("are judged one by one, nested ones too", () => {
    const members = [
      { name: "Ana", age: 10, school: "S", pets: [{ pet: "dog" }, { pet: "cat" }] },
      { name: "Eva", age: 40, school: "pruned" },
    ];
    expect(judge(HOUSEHOLD, { members })).toEqual({
      members: [
        {
          name: "Ana",
          age: 10,
          school: "S",
          place: 1,
          pets: [
            { pet: "dog", owner: "Ana" },
            { pet: "cat", owner: "Ana" },
          ],
        },
        { name: "Eva", age: 40, place: 2 },
      ],
      count: 2,
      total: 50,
      animals: 2,
    });
  });

  it("are named by their place in problems", () => {
    const members = [
      { name: "Ana", pets: [{ pet: "a" }, { pet: 1 }] },
      { age: 1.5, dog: "x" },
    ];
    expect(judge(HOUSEHOLD, { members })).toEqual([
      "members[1].dog answer.unknown_question",
      "members[0].pets[1].pet answer.not_text",
      "members[1].name answer.required",
      "members[1].age answer.not_an_integer",
    ]);
  });

  it("are at most 100", () => {
    const entries = (count: number): unknown => ({
      members: Array.from({ length: count }, () => ({ name: "x" })),
    });
    expect(judge(HOUSEHOLD, entries(100))).toMatchObject({ count: 100 });
    expect(judge(HOUSEHOLD, entries(101))).toEqual(["members answer.too_many_entries"]);
  });

  it("belong under the name of their repeat alone", () => {
    expect(judge(HOUSEHOLD, { name: "Ana" })).toEqual(["name answer.unknown_question"]);
    expect(judge(HOUSEHOLD, { details: { age: 3 } })).toEqual(["details answer.unknown_question"]);
    expect(judge(HOUSEHOLD, { members: [{ members: [] }] })).toContain(
      "members[0].members answer.unknown_question",
    );
  });

  it.each([["x"], [{ 0: {} }], [5], [null]])("are not %j", (members) => {
    expect(judge(HOUSEHOLD, { members })).toEqual(["members answer.not_a_list_of_entries"]);
  });

  it.each(["x", null, [], 5])("do not hold %j for an entry", (entry) => {
    expect(judge(HOUSEHOLD, { members: [{ name: "a" }, entry] })).toEqual([
      "members[1] answer.not_an_entry",
      "members[1].name answer.required",
    ]);
  });

  it("vanish with their repeat when it is not relevant", () => {
    const items = [
      aQuestion("has", "select_one"),
      aRepeat("r", [aQuestion("x", "integer", { required: true })], {
        relevant: "${has} = 'yes'",
      }),
      aQuestion("n", "calculate", { calculation: "count(${r}) + sum(${x})" }),
    ];
    expect(judge(items, { has: "no", r: [{ x: 5 }, {}] })).toEqual({ has: "no", n: 0 });
    expect(judge(items, { has: "yes", r: [{ x: 5 }] })).toEqual({
      has: "yes",
      r: [{ x: 5 }],
      n: 6,
    });
  });
});

describe("a counted repeat", () => {
  const items = [
    aQuestion("n", "integer"),
    aRepeat("r", [aQuestion("x", "text", { required: true })], { repeatCount: "${n}" }),
    aQuestion("all", "calculate", { calculation: "count(${r})" }),
  ];

  it("drops entries beyond the count", () => {
    expect(judge(items, { n: 1, r: [{ x: "a" }, { x: "b" }] })).toEqual({
      n: 1,
      r: [{ x: "a" }],
      all: 1,
    });
    expect(judge(items, { n: 0, r: [{ x: "a" }] })).toEqual({ n: 0, all: 0 });
  });

  it("asks for the entries that are missing", () => {
    expect(judge(items, { n: 2, r: [{ x: "a" }] })).toEqual(["r[1].x answer.required"]);
  });

  it("has no entry while the count is empty or negative", () => {
    expect(judge([...items, aQuestion("z")], { z: "x", r: [{ x: "a" }] })).toEqual({
      z: "x",
      all: 0,
    });
    expect(judge(items, { n: -3 })).toEqual({ n: -3, all: 0 });
  });

  it("reports a count beyond the limit", () => {
    const optional = [
      aQuestion("n", "integer"),
      aRepeat("r", [aQuestion("x")], { repeatCount: "${n}" }),
    ];
    expect(judge(optional, { n: 101 })).toEqual(["r answer.too_many_entries"]);
  });

  it("reports a relevance and a count that cannot be worked out, each by itself", () => {
    const tooLong = `string-length(concat(${Array(21).fill("${a}").join(", ")}))`;
    const broken = [
      aQuestion("a"),
      aRepeat("r", [aQuestion("x")], { relevant: `${tooLong} > 0`, repeatCount: tooLong }),
      aRepeat("s", [aQuestion("y")], { relevant: `${tooLong} > 0`, repeatCount: "1" }),
    ];
    expect(judge(broken, { a: "x".repeat(5000) })).toEqual([
      "r answer.not_computable",
      "r answer.not_computable",
      "s answer.not_computable",
    ]);
  });
});
