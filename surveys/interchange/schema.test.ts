import { describe, expect, it } from "vitest";
import type { Definition } from "../core/index.ts";
import { readDefinition } from "./schema.ts";

const MINIMAL = {
  slug: "sample",
  version: 1,
  title: "Muestra",
  languages: ["es"],
  textPolicy: "approved_only",
  lists: {},
  items: [{ kind: "question", name: "q1", type: "text" }],
};

const COMPLETE: Definition = {
  slug: "complete-survey",
  version: 3,
  title: "Completa",
  description: "Con todo",
  languages: ["es", "tzh", "tzh-x-oxchuc"],
  textPolicy: "drafts_beside_spanish",
  regionQuestion: "place",
  privacyNotice: "# Propio\n\n{{institucion}}",
  settings: { style: "pages" },
  lists: {
    yes_no: [
      { name: "1", label: "Sí", icon: "yes", media: { image: "si.png", audio: "si.opus" } },
      {
        name: "2",
        label: "No",
        geometry: "16.7 -93.1 0 0",
        attributes: { region: "5" },
      },
    ],
  },
  items: [
    {
      kind: "group",
      name: "section",
      label: "Sección",
      relevant: "true()",
      appearance: "field-list",
      readOnly: "false()",
      matrix: true,
      extra: { "bind::x": "1" },
      items: [
        {
          kind: "question",
          name: "place",
          type: "select_one",
          list: "yes_no",
          orOther: true,
          required: "${a} = 1",
          requiredMessage: "Falta",
          constraint: ". != ''",
          constraintMessage: "No",
          calculation: "1",
          choiceFilter: "region = 5",
          default: "1",
          readOnly: false,
          trigger: "${a}",
          parameters: { randomize: "true" },
          autoplay: "audio",
          rows: "4",
          refusable: true,
          sensitive: true,
          publish: false,
          facet: "profile",
          pea: { axes: ["4"], objectives: ["8"], priorities: ["51"] },
          label: "¿Dónde?",
          hint: "Aquí",
          guidance: "Lea despacio",
          media: { video: "v.mp4", bigImage: "b.png" },
          notes: "revisar",
        },
      ],
    },
    {
      kind: "repeat",
      name: "members",
      repeatCount: "2",
      items: [{ kind: "repeat", name: "inner", items: [] }],
    },
  ],
};

function problemsOf(data: unknown) {
  const result = readDefinition(data);
  return result.ok ? [] : result.problems;
}

function withQuestion(properties: object) {
  return { ...MINIMAL, items: [{ ...MINIMAL.items[0], ...properties }] };
}

function nested(depth: number): object {
  return depth === 0 ? {} : { kind: "group", name: "g", items: [nested(depth - 1)] };
}

describe("readDefinition", () => {
  it("returns every property of a complete definition unchanged", () => {
    expect(readDefinition(structuredClone(COMPLETE))).toEqual({
      ok: true,
      value: COMPLETE,
    });
  });

  it("takes a notice longer than any other text", () => {
    const privacyNotice = "a".repeat(20_000);
    expect(readDefinition({ ...MINIMAL, privacyNotice })).toMatchObject({ ok: true });
  });

  it("leaves absent properties absent", () => {
    const result = readDefinition(MINIMAL);
    expect(result.ok && Object.keys(result.value).sort()).toEqual(Object.keys(MINIMAL).sort());
  });

  it.each([null, undefined, 1, "text", [], true])("refuses %j", (data) => {
    expect(readDefinition(data).ok).toBe(false);
  });

  it("names the item, the property and the place of a fault", () => {
    const section = {
      kind: "group",
      name: "s",
      items: [{ kind: "question", name: "q", type: "x" }],
    };
    expect(problemsOf({ ...MINIMAL, items: [section] })).toMatchObject([
      {
        code: "definition.value_not_allowed",
        item: "q",
        property: "type",
        parameters: { path: "items.0.items.0.type" },
      },
    ]);
  });

  it("names the choice list of a fault", () => {
    expect(problemsOf({ ...MINIMAL, lists: { l: [{ name: 1, label: "x" }] } })).toEqual([
      {
        code: "definition.wrong_type",
        item: "l",
        property: "name",
        parameters: { path: "lists.l.0.name", expected: "string" },
      },
    ]);
  });

  it.each([
    ["an unknown property", withQuestion({ colour: 1 }), "definition.unknown_property"],
    ["a missing property", withQuestion({ type: undefined }), "definition.missing_property"],
    ["an explicit undefined", withQuestion({ label: undefined }), "definition.missing_property"],
    ["a number as a label", withQuestion({ label: 5 }), "definition.wrong_type"],
    ["a number as required", withQuestion({ required: 1 }), "definition.wrong_type"],
    ["an unknown kind", withQuestion({ kind: "page" }), "definition.value_not_allowed"],
    ["an unknown facet", withQuestion({ facet: "mood" }), "definition.value_not_allowed"],
    [
      "an unknown icon",
      { ...MINIMAL, lists: { l: [{ name: "1", label: "x", icon: "smile" }] } },
      "definition.value_not_allowed",
    ],
    ["a numeric PEA code", withQuestion({ pea: { axes: [1] } }), "definition.wrong_type"],
    ["a name of 201 letters", withQuestion({ name: "a".repeat(201) }), "definition.too_big"],
    [
      "a notice of 20,001 letters",
      { ...MINIMAL, privacyNotice: "a".repeat(20_001) },
      "definition.too_big",
    ],
    ["version 0", { ...MINIMAL, version: 0 }, "definition.too_small"],
    ["version 1.5", { ...MINIMAL, version: 1.5 }, "definition.wrong_type"],
    ["no language", { ...MINIMAL, languages: [] }, "definition.too_small"],
    ["no item", { ...MINIMAL, items: [] }, "definition.too_small"],
    ["a slug with capitals", { ...MINIMAL, slug: "Sample" }, "definition.invalid_format"],
    ["nesting without end", { ...MINIMAL, items: [nested(5000)] }, "definition.too_deep"],
  ])("refuses %s", (_, data, code) => {
    expect(problemsOf(data).map((problem) => problem.code)).toEqual([code]);
  });

  it("refuses a structure that holds itself", () => {
    const items: unknown[] = [];
    items.push({ kind: "group", name: "g", items });
    expect(problemsOf({ ...MINIMAL, items })[0]?.code).toBe("definition.too_deep");
  });

  it("tells the limit that is passed", () => {
    expect(problemsOf({ ...MINIMAL, version: 0 })[0]?.parameters).toMatchObject({ minimum: 1 });
    expect(problemsOf(withQuestion({ label: "a".repeat(10_001) }))[0]?.parameters).toMatchObject({
      maximum: 10_000,
    });
  });

  it("reports every fault at once", () => {
    const codes = problemsOf({
      ...withQuestion({ colour: 1, type: "x" }),
      version: "1",
    });
    expect(codes).toHaveLength(3);
  });
});
