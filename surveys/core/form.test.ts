import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import type { Item } from "./definition.ts";
import { openForm } from "./open-form.ts";
import type { Form } from "./form.ts";
import { aGroup, aList, aQuestion, aRepeat, compiled, CONTEXT } from "./testing/builders.ts";

function open(items: readonly Item[], answers?: Answers): Form {
  return openForm(compiled(items), CONTEXT, answers);
}

describe("a fresh form", () => {
  const items = [
    aQuestion("day", "date", { default: "today()" }),
    aQuestion("n", "integer", { default: "2" }),
    aQuestion("twice", "calculate", { calculation: "${n} * 2" }),
    aQuestion("copy", "integer", { default: "${twice} + 1" }),
    aRepeat("r", [aQuestion("x", "text", { default: "d" })], { repeatCount: "${n}" }),
  ];

  it("starts with its defaults, worked out in their order", () => {
    expect(open(items).answers()).toEqual({
      day: "2026-11-20",
      n: 2,
      twice: 4,
      copy: 5,
      r: [{ x: "d" }, { x: "d" }],
    });
  });

  it("gives defaults to entries that come later, and to no question twice", () => {
    const form = open(items);
    form.answer("r[0].x", undefined);
    form.answer("day", undefined);
    form.answer("n", 3);
    expect(form.answers()).toEqual({ n: 3, twice: 6, copy: 5, r: [{}, { x: "d" }, { x: "d" }] });
  });

  it("with answers takes those and no default", () => {
    expect(open(items, { n: 1 }).answers()).toEqual({ n: 1, twice: 2, r: [{}] });
  });

  it("leaves out answers that no question knows", () => {
    expect(open(items, { n: 0, stranger: "x" }).answers()).toEqual({ n: 0, twice: 0 });
  });
});

describe("an answer", () => {
  const items = [
    aQuestion("age", "integer"),
    aGroup("adult", [aQuestion("job"), aQuestion("boss", "text", { relevant: "${job} != ''" })], {
      relevant: "${age} >= 18",
    }),
    aQuestion("next", "calculate", { calculation: "${age} + 1" }),
    aQuestion("far", "calculate", { calculation: "${next} + 1" }),
    aQuestion("apart"),
  ];

  it("tells what changed, and nothing else", () => {
    const form = open(items);
    expect([...form.answer("age", 20)].sort()).toEqual([
      "adult",
      "age",
      "boss",
      "far",
      "job",
      "next",
    ]);
    expect([...form.answer("job", "x")].sort()).toEqual(["boss", "job"]);
    expect([...form.answer("apart", "x")]).toEqual(["apart"]);
  });

  it("hides and shows a group with its answers", () => {
    const form = open(items);
    form.answer("age", 20);
    form.answer("job", "J");
    form.answer("age", 5);
    expect(form.isRelevant("job")).toBe(false);
    expect(form.valueOf("job")).toBeUndefined();
    expect(form.answers()).toEqual({ age: 5, next: 6, far: 7 });
    form.answer("age", 30);
    expect(form.answers()).toEqual({ age: 30, job: "J", next: 31, far: 32 });
  });

  it("that is not accepted counts as none, and can be shown again", () => {
    const form = open(items);
    form.answer("age", "many");
    expect(form.valueOf("age")).toBe("many");
    expect(form.problemsOf("age")).toEqual([
      { code: "answer.not_a_number", question: "age", parameters: {} },
    ]);
    expect(form.answers()).toEqual({});
    form.answer("age", undefined);
    expect(form.problemsOf("age")).toEqual([]);
  });

  it("to a computed question or to a path that leads nowhere changes nothing", () => {
    const form = open(items);
    expect(form.answer("next", 5).size).toBe(0);
    expect(form.answer("nobody", 5).size).toBe(0);
    expect(form.answer("adult", 5).size).toBe(0);
    expect(form.isRelevant("nobody")).toBe(false);
    expect(form.problemsOf("nobody[3].x")).toEqual([]);
  });
});

describe("entries", () => {
  const items = [
    aQuestion("bonus", "integer"),
    aRepeat("m", [
      aQuestion("age", "integer"),
      aQuestion("plus", "calculate", { calculation: "${age} + ${bonus}" }),
      aQuestion("place", "calculate", { calculation: "position(..)" }),
      aQuestion("share", "calculate", { calculation: "${age} div sum(${m}/age)" }),
    ]),
    aQuestion("total", "calculate", { calculation: "sum(${plus})" }),
  ];

  function household(): Form {
    const form = open(items);
    form.addEntry("m");
    form.addEntry("m");
    form.answer("bonus", 10);
    form.answer("m[0].age", 1);
    form.answer("m[1].age", 3);
    return form;
  }

  it("are worked out each for itself", () => {
    expect(household().answers()).toEqual({
      bonus: 10,
      m: [
        { age: 1, plus: 11, place: 1, share: 0.25 },
        { age: 3, plus: 13, place: 2, share: 0.75 },
      ],
      total: 24,
    });
  });

  it("wake only what reads them", () => {
    const changed = household().answer("m[1].age", 1);
    expect([...changed].sort()).toEqual([
      "m[0].share",
      "m[1].age",
      "m[1].plus",
      "m[1].share",
      "total",
    ]);
  });

  it("are numbered anew when one goes", () => {
    const form = household();
    form.removeEntry("m", 0);
    expect(form.entriesOf("m")).toBe(1);
    expect(form.answers()).toEqual({
      bonus: 10,
      m: [{ age: 3, plus: 13, place: 1, share: 1 }],
      total: 13,
    });
  });

  it("are at most 100", () => {
    const form = open(items);
    for (let count = 0; count < 105; count++) form.addEntry("m");
    expect(form.entriesOf("m")).toBe(100);
  });

  it("of a counted repeat follow the count alone", () => {
    const form = open([
      aQuestion("n", "integer"),
      aRepeat("r", [aQuestion("x", "integer")], { repeatCount: "${n}" }),
      aQuestion("sum", "calculate", { calculation: "sum(${x})" }),
    ]);
    form.addEntry("r");
    expect(form.entriesOf("r")).toBe(0);
    expect([...form.answer("n", 2)].sort()).toEqual(["n", "r", "r[0].x", "r[1].x", "sum"]);
    form.answer("r[0].x", 2);
    form.answer("r[1].x", 3);
    expect(form.valueOf("sum")).toBe(5);
    form.removeEntry("r", 0);
    expect(form.entriesOf("r")).toBe(2);
    form.answer("n", 0);
    expect(form.valueOf("sum")).toBe(0);
  });

  it("nest", () => {
    const form = open([
      aRepeat("a", [
        aRepeat("b", [
          aQuestion("x", "integer"),
          aQuestion("double", "calculate", { calculation: "${x} * 2" }),
        ]),
        aQuestion("inside", "calculate", { calculation: "sum(${double})" }),
      ]),
      aQuestion("all", "calculate", { calculation: "sum(${inside})" }),
    ]);
    form.addEntry("a");
    form.addEntry("a");
    form.addEntry("a[0].b");
    form.addEntry("a[1].b");
    form.answer("a[0].b[0].x", 2);
    expect([...form.answer("a[1].b[0].x", 5)].sort()).toEqual([
      "a[1].b[0].double",
      "a[1].b[0].x",
      "a[1].inside",
      "all",
    ]);
    expect(form.valueOf("all")).toBe(14);
  });
});

describe("choices", () => {
  const lists = {
    towns: [
      { name: "t1", label: "T1", attributes: { state: "s1" } },
      { name: "t2", label: "T2", attributes: { state: "s2" } },
      { name: "t3", label: "T3", attributes: { state: "s2" } },
    ],
    many: aList(..."abcdefghij"),
  };
  const form = openForm(
    compiled(
      [
        aQuestion("state"),
        aQuestion("town", "select_one", {
          list: "towns",
          choiceFilter: "state = ${state}",
          orOther: true,
        }),
        aQuestion("mixed", "select_one", {
          list: "many",
          orOther: true,
          parameters: { randomize: "true" },
        }),
        aQuestion("seeded", "select_one", {
          list: "many",
          parameters: { randomize: "true", seed: "7" },
        }),
      ],
      { lists },
    ),
    CONTEXT,
  );
  const names = (path: string): readonly string[] => form.choicesOf(path).map(({ name }) => name);

  it("are those the filter offers, other last without a label", () => {
    expect(names("town")).toEqual(["other"]);
    expect([...form.answer("state", "s2")].sort()).toEqual(["state", "town"]);
    expect(names("town")).toEqual(["t2", "t3", "other"]);
    expect(form.choicesOf("town").at(-1)).toEqual({ name: "other", label: "" });
  });

  it("no longer offered are a problem of the answer that chose them", () => {
    form.answer("state", "s1");
    form.answer("town", "t1");
    expect(form.problemsOf("town")).toEqual([]);
    form.answer("state", "s2");
    expect(form.problemsOf("town").map(({ code }) => code)).toEqual(["answer.choice_not_offered"]);
  });

  it("are shuffled by the seed of the response, other staying last", () => {
    const shuffled = names("mixed");
    expect(shuffled).not.toEqual([..."abcdefghij", "other"]);
    expect([...shuffled].sort()).toEqual([..."abcdefghij", "other"]);
    expect(shuffled.at(-1)).toBe("other");
    expect(names("mixed")).toEqual(shuffled);
  });

  it("are shuffled alike for everybody where the form fixes the seed", () => {
    const other = openForm(form.compiled, { ...CONTEXT, seed: "another" });
    expect(other.choicesOf("seeded")).toEqual(form.choicesOf("seeded"));
    expect(other.choicesOf("mixed")).not.toEqual(form.choicesOf("mixed"));
  });
});

describe("conditions and texts", () => {
  const items = [
    aQuestion("name"),
    aQuestion("a", "text", { required: "${name} = 'x'", readOnly: "${name} = 'y'" }),
    aGroup("g", [aQuestion("b")], { readOnly: "${name} = 'y'" }),
    aQuestion("c", "text", { calculation: "1" }),
    aRepeat("r", [aQuestion("pet"), aQuestion("food")]),
  ];

  it("follow the answers", () => {
    const form = open(items);
    expect([form.isRequired("a"), form.isReadOnly("a"), form.isReadOnly("b")]).toEqual([
      false,
      false,
      false,
    ]);
    form.answer("name", "x");
    expect(form.isRequired("a")).toBe(true);
    expect(form.problemsOf("a").map(({ code }) => code)).toEqual(["answer.required"]);
    form.answer("name", "y");
    expect([form.isReadOnly("a"), form.isReadOnly("b"), form.isReadOnly("c")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("show answers where a text names them, in a repeat those of the entry", () => {
    const form = open(items, { name: "Ana", r: [{ pet: "dog" }, { pet: "cat" }] });
    expect(form.interpolate("a", "Hola ${name}, ¿todo bien?")).toBe("Hola Ana, ¿todo bien?");
    expect(form.interpolate("r[1].food", "¿Qué come ${pet}?")).toBe("¿Qué come cat?");
    expect(form.interpolate("a", "${nobody}|${b}|")).toBe("||");
    expect(form.interpolate("a", "cuesta $5 {x}")).toBe("cuesta $5 {x}");
  });
});

describe("a calculation with a trigger", () => {
  it("is worked out anew only when its trigger changes", () => {
    const form = open([
      aQuestion("a", "integer"),
      aQuestion("go"),
      aQuestion("frozen", "calculate", { calculation: "${a} * 10", trigger: "${go}" }),
    ]);
    form.answer("a", 4);
    expect(form.valueOf("frozen")).toBeUndefined();
    form.answer("go", "x");
    expect(form.valueOf("frozen")).toBe(40);
    form.answer("a", 5);
    expect(form.valueOf("frozen")).toBe(40);
  });
});
