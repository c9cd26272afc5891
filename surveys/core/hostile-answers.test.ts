import { describe, expect, it } from "vitest";
import { aQuestion, aRepeat, compiled, CONTEXT } from "./testing/builders.ts";
import { MAX_PROBLEMS, validate } from "./validate.ts";

const FORM = compiled([
  aQuestion("t"),
  aQuestion("n", "decimal"),
  aQuestion("m", "select_multiple"),
  aRepeat("r", [aQuestion("x")]),
]);

function codesOf(answers: unknown): readonly string[] {
  const result = validate(FORM, answers, CONTEXT);
  return result.ok ? [] : result.problems.map(({ question, code }) => `${question} ${code}`);
}

function nested(depth: number): unknown {
  let value: unknown = "x";
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { r: value };
  return value;
}

describe("answers from nobody's form", () => {
  it.each([[null], [undefined], [5], ["x"], [[]], [() => 1]])("are no object: %j", (answers) => {
    expect(codesOf(answers)).toEqual([" answers.not_an_object"]);
  });

  it("with an own __proto__ key name no question and change no prototype", () => {
    const answers: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":1,"t":"x"}');
    expect(codesOf(answers)).toEqual([
      "__proto__ answer.unknown_question",
      "constructor answer.unknown_question",
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("with inherited or hidden keys have only their own enumerable ones", () => {
    const inherited: unknown = Object.create(
      { n: "inherited" },
      { t: { value: "x", enumerable: true } },
    );
    expect(codesOf(inherited)).toEqual([]);
    const bare: unknown = Object.assign(Object.create(null), { t: "x" });
    expect(codesOf(bare)).toEqual([]);
  });

  it.each([10, 1000, 100_000])("nested %d deep are refused at the first level", (depth) => {
    expect(codesOf({ t: nested(depth), r: nested(depth) })).not.toEqual([]);
  });

  it("with numbers JSON has not are refused", () => {
    expect(codesOf({ n: Number.NaN })).toEqual(["n answer.not_a_number"]);
    expect(codesOf({ n: 10n })).toEqual(["n answer.not_a_number"]);
  });

  it("with holes in arrays are refused", () => {
    expect(codesOf({ m: Array(3) })).toEqual(["m answer.not_a_choice"]);
  });

  it("with thousands of foreign keys give a short report of short names", () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`${String(i)}${"k".repeat(500)}`, 1]),
    );
    const codes = codesOf(many);
    expect(codes).toHaveLength(MAX_PROBLEMS);
    expect(Math.max(...codes.map((code) => code.length))).toBeLessThan(100);
  });
});
