import { describe, expect, it } from "vitest";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { Item } from "./definition.ts";
import { aGroup, aList, aQuestion, aRepeat, compiled, CONTEXT } from "./testing/builders.ts";
import { validate } from "./validate.ts";

function judge(form: CompiledDefinition | readonly Item[], answers: unknown): unknown {
  const definition = isCompiled(form) ? form : compiled(form);
  const result = validate(definition, answers, CONTEXT);
  if (result.ok) return result.value;
  return result.problems.map(({ question, code }) => `${question} ${code}`);
}

function isCompiled(form: CompiledDefinition | readonly Item[]): form is CompiledDefinition {
  return "plan" in form;
}

describe("relevance", () => {
  const items = [
    aQuestion("age", "integer"),
    aGroup("work", [aQuestion("job"), aQuestion("boss", "text", { relevant: "${job} != ''" })], {
      relevant: "${age} >= 18",
    }),
    aQuestion("echo", "calculate", { calculation: "concat('<', ${job}, '>')" }),
  ];

  it("keeps what is relevant, in form order", () => {
    expect(judge(items, { boss: "B", job: "J", age: 20 })).toEqual({
      age: 20,
      job: "J",
      boss: "B",
      echo: "<J>",
    });
    expect(JSON.stringify(judge(items, { boss: "B", job: "J", age: 20 }))).toBe(
      '{"age":20,"job":"J","boss":"B","echo":"<J>"}',
    );
  });

  it("prunes what stands in a group that is not relevant, and reads it as empty", () => {
    expect(judge(items, { boss: "B", job: "J", age: 10 })).toEqual({ age: 10, echo: "<>" });
  });

  it("asks nothing of a question that is not relevant", () => {
    const hidden = [
      aQuestion("a"),
      aQuestion("b", "integer", { relevant: "${a} = 'x'", required: true, constraint: ". > 5" }),
    ];
    expect(judge(hidden, { a: "y", b: 1 })).toEqual({ a: "y" });
    expect(judge(hidden, { a: "y", b: "no number" })).toEqual({ a: "y" });
  });

  it("hides nothing when it cannot be worked out, and reports it", () => {
    const tooLong = `concat(${Array(21).fill("${a}").join(", ")})`;
    const broken = [
      aQuestion("a"),
      aQuestion("b", "text", { relevant: `string-length(${tooLong}) < 0` }),
      aQuestion("k", "calculate", { calculation: tooLong }),
    ];
    expect(judge(broken, { a: "x", b: "pruned" })).toEqual({ a: "x", k: "x".repeat(21) });
    expect(judge(broken, { a: "x".repeat(5000), b: "kept" })).toEqual([
      "k answer.not_computable",
      "b answer.not_computable",
    ]);
  });
});

describe("required", () => {
  it("asks for an answer only where the question is relevant, in form order", () => {
    const items = [
      aQuestion("a", "text", { required: true }),
      aQuestion("b", "text", { required: true, relevant: "${a} = 'x'" }),
      aQuestion("c", "text", { required: "${a} = 'x'" }),
    ];
    expect(judge(items, { a: "x" })).toEqual(["b answer.required", "c answer.required"]);
    expect(judge(items, { a: "y" })).toEqual({ a: "y" });
  });

  it("is not satisfied by white space or by nothing chosen", () => {
    const items = [
      aQuestion("a", "text", { required: true }),
      aQuestion("b", "select_multiple", { required: true }),
      aQuestion("c"),
    ];
    expect(judge(items, { a: "  ", b: [], c: "x" })).toEqual([
      "a answer.required",
      "b answer.required",
    ]);
  });

  it("is satisfied by a refusal, which is held to no constraint", () => {
    const rest = { required: true, refusable: true, constraint: ". > 17" };
    const items = [aQuestion("age", "integer", rest)];
    expect(judge(items, { age: { refused: true } })).toEqual({ age: { refused: true } });
    expect(judge(items, { age: 5 })).toEqual(["age answer.constraint_not_met"]);
  });

  it("does not bind notes, hidden values, calculations and read-only questions", () => {
    const items = [
      aQuestion("n", "note", { required: true }),
      aQuestion("h", "hidden", { required: true }),
      aQuestion("k", "calculate", { required: true, calculation: "''" }),
      aQuestion("r", "text", { required: true, readOnly: true }),
      aQuestion("s", "text", { required: true, readOnly: "true()" }),
      aQuestion("a"),
    ];
    expect(judge(items, { a: "x" })).toEqual({ a: "x" });
  });
});

describe("constraint", () => {
  const items = [
    aQuestion("from", "integer"),
    aQuestion("to", "integer", { constraint: ". >= ${from}" }),
  ];

  it("judges an answer with the others at hand", () => {
    expect(judge(items, { from: 3, to: 5 })).toEqual({ from: 3, to: 5 });
    expect(judge(items, { from: 7, to: 5 })).toEqual(["to answer.constraint_not_met"]);
  });

  it("is not asked of an empty question", () => {
    expect(judge(items, { from: 7 })).toEqual({ from: 7 });
  });

  it("counts days for dates", () => {
    const dates = [aQuestion("day", "date", { constraint: ". <= today()" })];
    expect(judge(dates, { day: "2026-11-20" })).toEqual({ day: "2026-11-20" });
    expect(judge(dates, { day: "2026-11-21" })).toEqual(["day answer.constraint_not_met"]);
  });
});

describe("computed values", () => {
  it("replace what was sent", () => {
    const items = [
      aQuestion("a", "integer"),
      aQuestion("k", "calculate", { calculation: "${a} * 2" }),
      aQuestion("t", "text", { calculation: "concat('v', ${k})" }),
      aQuestion("n", "integer", { calculation: "${k} + 1" }),
    ];
    const sent = { a: 4, k: "tampered", t: "tampered", n: 99 };
    expect(judge(items, sent)).toEqual({ a: 4, k: 8, t: "v8", n: 9 });
  });

  it("are absent when empty or no finite number", () => {
    const items = [
      aQuestion("a", "integer"),
      aQuestion("nan", "calculate", { calculation: "number(${missing})" }),
      aQuestion("missing"),
      aQuestion("infinite", "calculate", { calculation: "1 div 0" }),
      aQuestion("flag", "calculate", { calculation: "${a} > 3" }),
    ];
    expect(judge(items, { a: 4 })).toEqual({ a: 4, flag: "true" });
  });

  it("must fit the type of their question", () => {
    const items = [aQuestion("a"), aQuestion("n", "integer", { calculation: "7 div 2" })];
    expect(judge(items, { a: "x" })).toEqual(["n answer.not_an_integer"]);
  });

  it("of a read-only question are its default, whatever was sent", () => {
    const items = [
      aQuestion("a"),
      aQuestion("fixed", "integer", { readOnly: true, default: "5" }),
      aQuestion("empty", "text", { readOnly: true }),
      aGroup("g", [aQuestion("inside", "date", { default: "today()" })], { readOnly: true }),
    ];
    const sent = { a: "x", fixed: 6, empty: "y", inside: "2000-01-01" };
    expect(judge(items, sent)).toEqual({ a: "x", fixed: 5, inside: "2026-11-20" });
  });

  it("of a question that is read-only at times are what was sent", () => {
    const items = [aQuestion("a"), aQuestion("b", "text", { readOnly: "${a} = 'x'" })];
    expect(judge(items, { a: "x", b: "kept" })).toEqual({ a: "x", b: "kept" });
  });

  it("do not come from defaults of questions that a person may empty", () => {
    expect(judge([aQuestion("a"), aQuestion("b", "text", { default: "d" })], { a: "x" })).toEqual({
      a: "x",
    });
  });

  it("wait for the relevance of groups and entries they read, wherever those stand", () => {
    const items = [
      aQuestion("k", "calculate", { calculation: "concat('<', ${job}, '>')" }),
      aGroup("work", [aQuestion("job")], { relevant: "${age} >= 18" }),
      aQuestion("total", "calculate", { calculation: "sum(${paid})" }),
      aRepeat("r", [aQuestion("paid", "integer")], { repeatCount: "${age} - 9" }),
      aQuestion("age", "integer"),
    ];
    const sent = { age: 10, job: "pruned", r: [{ paid: 5 }, { paid: 7 }] };
    expect(judge(items, sent)).toEqual({ k: "<>", total: 5, r: [{ paid: 5 }], age: 10 });
  });

  it("follow chains in any order of definition", () => {
    const items = [
      aQuestion("c", "calculate", { calculation: "${b} + 1" }),
      aQuestion("b", "calculate", { calculation: "${a} + 1" }),
      aQuestion("a", "integer"),
    ];
    expect(judge(items, { a: 1 })).toEqual({ c: 3, b: 2, a: 1 });
  });
});

describe("choices", () => {
  const lists = {
    regions: aList("north", "south"),
    towns: [
      { name: "t1", label: "T1", attributes: { region: "north" } },
      { name: "t2", label: "T2", attributes: { region: "south" } },
    ],
  };
  const cascade = compiled(
    [
      aQuestion("region", "select_one", { list: "regions" }),
      aQuestion("town", "select_one", { list: "towns", choiceFilter: "region = ${region}" }),
      aQuestion("towns", "select_multiple", {
        list: "towns",
        choiceFilter: "region = ${region}",
        orOther: true,
      }),
    ],
    { lists },
  );

  it("are those that the filter offers for the other answers", () => {
    expect(judge(cascade, { region: "north", town: "t1" })).toEqual({
      region: "north",
      town: "t1",
    });
    expect(judge(cascade, { region: "south", town: "t1" })).toEqual([
      "town answer.choice_not_offered",
    ]);
    expect(judge(cascade, { region: "north", towns: ["t1", "t2"] })).toEqual([
      "towns answer.choice_not_offered",
    ]);
  });

  it("always include other where it was added", () => {
    const answers = { region: "north", towns: ["t1", "other"], towns_other: "elsewhere" };
    expect(judge(cascade, answers)).toEqual(answers);
  });

  it("may be filtered by their place in the list", () => {
    const items = [
      aQuestion("n", "integer"),
      aQuestion("c", "select_one", { list: "colours", choiceFilter: "position() <= ${n}" }),
    ];
    expect(judge(items, { n: 2, c: "green" })).toEqual({ n: 2, c: "green" });
    expect(judge(items, { n: 2, c: "blue" })).toEqual(["c answer.choice_not_offered"]);
  });

  it("keep the text for other only while other is chosen", () => {
    const items = [aQuestion("c", "select_one", { list: "colours", orOther: true })];
    const chosen = { c: "other", c_other: "purple" };
    expect(judge(items, chosen)).toEqual(chosen);
    expect(judge(items, { c: "red", c_other: "purple" })).toEqual({ c: "red" });
    expect(judge(items, { c: "other", c_other: 5 })).toEqual(["c_other answer.not_text"]);
  });
});

describe("no answer", () => {
  const items = [
    aQuestion("a"),
    aQuestion("b", "text", { relevant: "${a} = 'x'" }),
    aQuestion("k", "calculate", { calculation: "5" }),
    aQuestion("h", "hidden"),
  ];

  it.each([[{}], [{ a: "" }], [{ b: "pruned" }], [{ k: 5 }], [{ h: "from the link" }]])(
    "is what remains of %j",
    (answers) => {
      expect(judge(items, answers)).toEqual([" answers.none"]);
    },
  );

  it("is said before what is required", () => {
    expect(judge([aQuestion("a", "text", { required: true })], {})).toEqual([
      " answers.none",
      "a answer.required",
    ]);
  });

  it("is not said of an answer that was not accepted", () => {
    expect(judge([aQuestion("a")], { a: 5 })).toEqual(["a answer.not_text"]);
  });
});
