import { describe, expect, it } from "vitest";
import type { Definition, Item } from "../definition.ts";
import { aDefinition, aGroup, aList, aQuestion, aRepeat } from "../testing/builders.ts";
import { checkDefinition } from "./check-definition.ts";

function problemsOf(items: readonly Item[], rest: Partial<Definition> = {}): readonly string[] {
  const result = checkDefinition(aDefinition(items, rest));
  if (result.ok) return [];
  return result.problems.map(({ code, item, property }) =>
    [code, item, property].filter((part) => part !== undefined).join(" "),
  );
}

describe("names", () => {
  it.each(["a", "_a", "p01", "a.b-c_d", "x".repeat(64)])("accepts %s", (name) => {
    expect(problemsOf([aQuestion(name)])).toEqual([]);
  });

  it.each(["", "1a", "a b", "ñame", "a/b", "-a", "x".repeat(65)])("refuses %j", (name) => {
    expect(problemsOf([aQuestion(name)])).toEqual([`definition.bad_name ${name} name`]);
  });

  it.each(["__proto__", "constructor", "prototype"])("reserves %s", (name) => {
    expect(problemsOf([aQuestion(name)])).toEqual([`definition.reserved_name ${name} name`]);
  });

  it("refuses a name used twice, wherever it stands", () => {
    const items = [aQuestion("a"), aRepeat("r", [aGroup("g", [aQuestion("a")])])];
    expect(problemsOf(items)).toEqual(["definition.duplicate_name a name"]);
  });

  it("refuses a name that or_other generates too", () => {
    const items = [aQuestion("a", "select_one", { orOther: true }), aQuestion("a_other")];
    expect(problemsOf(items)).toEqual(["definition.duplicate_name a_other name"]);
  });
});

describe("choice lists", () => {
  it.each([
    [[], "definition.list_empty"],
    [aList(""), "definition.choice_without_name"],
    [aList("a b"), "definition.choice_has_space"],
    [aList("a", "a"), "definition.duplicate_choice"],
    [aList("constructor"), "definition.reserved_name"],
    [aList("a\u0000"), "definition.bad_choice_name"],
  ])("refuses the list %j", (list, code) => {
    expect(problemsOf([], { lists: { list } })).toEqual([`${code} list lists`]);
  });
});

describe("questions", () => {
  it.each([
    [aQuestion("q", "select_one", { list: "nowhere" }), "definition.unknown_list q list"],
    [aQuestion("q", "rank", { list: "" }), "definition.list_missing q list"],
    [aQuestion("q", "select_one", { list: "toString" }), "definition.unknown_list q list"],
    [
      aQuestion("q", "calculate", { calculation: " " }),
      "definition.calculation_missing q calculation",
    ],
    [
      aQuestion("q", "select_one", { refusable: true }),
      "definition.refusal_is_a_choice q refusable",
    ],
    [aQuestion("q", "note", { refusable: true }), "definition.takes_no_answer q refusable"],
    [aQuestion("q", "text", { orOther: true }), "definition.or_other_needs_select q orOther"],
    [aQuestion("q", "rank", { orOther: true }), "definition.or_other_needs_select q orOther"],
    [
      aQuestion("q", "text", { choiceFilter: "true()" }),
      "definition.filter_needs_choices q choiceFilter",
    ],
    [aQuestion("q", "integer", { default: "many" }), "definition.bad_default q default"],
    [aQuestion("q", "select_one", { default: "maybe" }), "definition.bad_default q default"],
    [aQuestion("q", "date", { default: "2026-02-30" }), "definition.bad_default q default"],
    [
      aQuestion("q", "range", { parameters: { start: "a" } }),
      "definition.range_not_numbers q parameters",
    ],
    [
      aQuestion("q", "range", { parameters: { step: "0" } }),
      "definition.range_without_length q parameters",
    ],
    [
      aQuestion("q", "range", { parameters: { step: "-1" } }),
      "definition.range_step_leads_away q parameters",
    ],
    [
      aQuestion("q", "range", { parameters: { step: "0.0001" } }),
      "definition.range_too_fine q parameters",
    ],
    [aQuestion("q", "text", { trigger: "${nobody}" }), "definition.unknown_trigger q trigger"],
  ])("refuses %j", (question, problem) => {
    expect(problemsOf([question])).toEqual([problem]);
  });

  it("refuses a type it does not know", () => {
    const question = aQuestion("q");
    Object.assign(question, { type: "hologram" });
    expect(problemsOf([question])).toEqual(["definition.unknown_type q type"]);
  });

  it("accepts defaults of every shape", () => {
    const items = [
      aQuestion("a", "select_multiple", { default: "yes no" }),
      aQuestion("b", "geopoint", { default: "16.7 -93.1" }),
      aQuestion("c", "date", { default: "today()" }),
      aQuestion("d", "text", { default: "some words - and (more)" }),
    ];
    expect(problemsOf(items)).toEqual([]);
  });
});

describe("structure", () => {
  it("wants Spanish first and every language once", () => {
    expect(problemsOf([], { languages: ["tzh", "es"] })).toEqual([
      "definition.spanish_not_first languages",
    ]);
    expect(problemsOf([], { languages: ["es", "tzh", "tzh"] })).toEqual([
      "definition.duplicate_language languages",
    ]);
  });

  it("wants one list for all rows of a matrix", () => {
    const one = aQuestion("a", "select_one");
    const other = aQuestion("b", "select_one", { list: "colours" });
    expect(problemsOf([aGroup("m", [one, other], { matrix: true })])).toEqual([
      "definition.matrix_lists_differ m matrix",
    ]);
    expect(problemsOf([aGroup("m", [one, aQuestion("b")], { matrix: true })])).toEqual([
      "definition.matrix_not_select_one m matrix",
    ]);
  });

  it("takes in a notice only placeholders that stand for something, and names each other once", () => {
    const noticeOf = (privacyNotice: string) => checkDefinition(aDefinition([], { privacyNotice }));
    expect(noticeOf("{{institucion}} {{ arco }} ${nada} {unidad}")).toMatchObject({ ok: true });
    const fault = { code: "definition.notice_placeholder", property: "privacyNotice" };
    expect(noticeOf("{{correo}} {{version}} {{}} {{ correo }}")).toEqual({
      ok: false,
      problems: [
        { ...fault, parameters: { name: "correo" } },
        { ...fault, parameters: { name: "" } },
      ],
    });
  });

  it("wants the region from a select_one outside every repeat", () => {
    const region = aQuestion("region", "select_one");
    const regionQuestion = "region";
    expect(problemsOf([aGroup("g", [region])], { regionQuestion })).toEqual([]);
    expect(problemsOf([], { regionQuestion })).toEqual([
      "definition.unknown_region_question regionQuestion",
    ]);
    expect(problemsOf([aQuestion("region")], { regionQuestion })).toEqual([
      "definition.bad_region_question regionQuestion",
    ]);
    expect(problemsOf([aRepeat("r", [region])], { regionQuestion })).toEqual([
      "definition.bad_region_question regionQuestion",
    ]);
  });

  it("refuses groups nested without end, and does not fall", () => {
    let item: Item = aQuestion("q");
    for (let depth = 0; depth < 5000; depth++) item = aGroup(`g${String(depth)}`, [item]);
    expect(problemsOf([item])).toEqual(["definition.too_deep items"]);
  });
});

describe("expressions", () => {
  it("reports what does not parse with its place", () => {
    const result = checkDefinition(aDefinition([aQuestion("a", "text", { relevant: "1 +" })]));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ item: "a", property: "relevant", offset: 3 }],
    });
  });

  it.each(["relevant", "constraint", "calculation", "required", "readOnly", "default"] as const)(
    "reports an unknown name in %s",
    (property) => {
      const items = [aQuestion("a", "text", { [property]: "${nobody} = 1" })];
      expect(problemsOf(items)).toEqual([`expression.unknown_name a ${property}`]);
    },
  );

  it.each(["label", "hint", "guidance", "requiredMessage", "constraintMessage"] as const)(
    "reports an unknown name in the text of %s",
    (property) => {
      const items = [aQuestion("a", "text", { [property]: "Hola ${nobody}" })];
      expect(problemsOf(items)).toEqual([`expression.unknown_name a ${property}`]);
    },
  );

  it("takes bare names in a choice filter for columns of the list", () => {
    const lists = { towns: [{ name: "t1", label: "T", attributes: { state: "s1" } }] };
    const town = (choiceFilter: string): Item =>
      aQuestion("town", "select_one", { list: "towns", choiceFilter });
    expect(problemsOf([town("state = 's1' and name != label")], { lists })).toEqual([]);
    expect(problemsOf([town("country = 's1'")], { lists })).toEqual([
      "expression.unknown_column town choiceFilter",
    ]);
  });
});

describe("cycles", () => {
  function cycleOf(items: readonly Item[]): unknown {
    const result = checkDefinition(aDefinition(items));
    return result.ok ? undefined : result.problems.map(({ parameters }) => parameters["path"]);
  }

  it("lets a constraint and a required condition name their own question", () => {
    const items = [aQuestion("a", "integer", { constraint: ". > 1 and ${a} < 5" })];
    expect(cycleOf(items)).toBeUndefined();
  });

  it("lets each of two questions be required when the other is empty", () => {
    const items = [
      aQuestion("phone", "text", { required: "${mail} = ''" }),
      aQuestion("mail", "text", { required: "${phone} = ''" }),
    ];
    expect(cycleOf(items)).toBeUndefined();
  });

  it("finds a calculation that needs itself", () => {
    expect(cycleOf([aQuestion("a", "calculate", { calculation: "${a} + 1" })])).toEqual(["a → a"]);
  });

  it("finds a knot through relevance, calculation and default", () => {
    const items = [
      aQuestion("a", "text", { relevant: "${b} = 1" }),
      aQuestion("b", "calculate", { calculation: "${c}" }),
      aQuestion("c", "text", { default: "concat(${a}, 'x')" }),
    ];
    expect(cycleOf(items)).toEqual(["a → b → c → a"]);
  });

  it("finds a group whose relevance asks a question inside it", () => {
    expect(cycleOf([aGroup("g", [aQuestion("a")], { relevant: "${a} = 1" })])).toEqual([
      "g → a → g",
    ]);
  });

  it("finds a repeat counted by a question inside it", () => {
    expect(cycleOf([aRepeat("r", [aQuestion("a", "integer")], { repeatCount: "${a}" })])).toEqual([
      "r → a → r",
    ]);
  });

  it("finds choices that filter each other", () => {
    const items = [
      aQuestion("a", "select_one", { choiceFilter: "name != ${b}" }),
      aQuestion("b", "select_one", { choiceFilter: "name != ${a}" }),
    ];
    expect(cycleOf(items)).toEqual(["a → b → a"]);
  });

  it("finds a trigger that waits for its own calculation", () => {
    const items = [
      aQuestion("a", "calculate", { calculation: "${b}" }),
      aQuestion("b", "calculate", { calculation: "now()", trigger: "${a}" }),
    ];
    expect(cycleOf(items)).toEqual(["a → b → a"]);
  });

  it("does not take a column of a list for a question of the same name", () => {
    const lists = { people: [{ name: "p1", label: "P", attributes: { age: "7" } }] };
    const items = [
      aQuestion("who", "select_one", { list: "people" }),
      aQuestion("age", "calculate", {
        calculation: "instance('people')/root/item[name = ${who}]/age",
      }),
    ];
    expect(checkDefinition(aDefinition(items, { lists })).ok).toBe(true);
  });

  it("says which item and property close the cycle", () => {
    const items = [
      aQuestion("a", "text", { relevant: "${b} = 1" }),
      aQuestion("b", "text", { relevant: "${a} = 1" }),
    ];
    expect(checkDefinition(aDefinition(items))).toMatchObject({
      problems: [{ code: "definition.cycle", item: "a", property: "relevant" }],
    });
  });
});
