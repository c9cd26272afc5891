import { describe, expect, it } from "vitest";
import type { Definition, LanguagePack } from "../core/index.ts";
import { coverage, fittingPack, sha256Hex, spanishTexts } from "../core/index.ts";
import { shippedDefinitions } from "./shipped-definitions.ts";
import { readShippedPack, shippedPacks } from "./shipped-packs.ts";
import { testingCatalogues } from "./testing/catalogues.ts";

const SURVEY: Definition = {
  slug: "muestra",
  version: 1,
  title: "Muestra",
  languages: ["es", "tzh"],
  textPolicy: "drafts_beside_spanish",
  lists: { si_no: [{ name: "2", label: "No" }] },
  items: [
    {
      kind: "question",
      name: "q",
      type: "select_one",
      list: "si_no",
      label: "Dijo ${x}, ¿verdad?",
    },
  ],
};
const HEAD = "survey: muestra\nlanguage: tzh\ntexts:\n";
const NO = { es: "No", text: "Ma\u02BCuk", ground: "attested", source: "Polian TSE40791 ma'uk" };

function yamlWith(key: string, text: Readonly<Record<string, string>>): string {
  return `${HEAD}  ${key}: ${JSON.stringify(text)}\n`;
}

function read(yaml: string) {
  return readShippedPack(yaml, [SURVEY]);
}

function codesOf(yaml: string): readonly string[] {
  const result = read(yaml);
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

describe("readShippedPack", () => {
  it("makes each text a draft of a program, tied to its Spanish", () => {
    expect(read(yamlWith("lists.si_no.2", NO))).toEqual({
      ok: true,
      value: {
        survey: "muestra",
        language: "tzh",
        texts: {
          "lists.si_no.2": {
            text: "Ma\u02BCuk",
            state: "draft_machine",
            origin: "program and dictionaries",
            ground: "attested",
            source: "Polian TSE40791 ma'uk",
            sourceHash: sha256Hex("No"),
          },
        },
      },
    });
  });

  it("takes the placeholders of the Spanish in any place", () => {
    const text = { ...NO, es: "Dijo ${x}, ¿verdad?", text: "¿${x} la yal?" };
    expect(codesOf(yamlWith("q.label", text))).toEqual([]);
  });

  it.each([
    ["a key that the survey has not", "q.hint", NO, "pack.unknown_key"],
    ["a choice that the survey has not", "lists.si_no.3", NO, "pack.unknown_key"],
    ["Spanish that the survey no longer says", "lists.si_no.2", { ...NO, es: "no" }, "pack.stale"],
    ["a text like the Spanish", "lists.si_no.2", { ...NO, text: "No" }, "text.same_as_spanish"],
    ["a blank text", "lists.si_no.2", { ...NO, text: " " }, "text.empty"],
    ["a text with space around it", "lists.si_no.2", { ...NO, text: "a " }, "text.padded"],
    ["an empty source", "lists.si_no.2", { ...NO, source: "" }, "pack.empty_source"],
    [
      "a placeholder that is lost",
      "q.label",
      { ...NO, es: "Dijo ${x}, ¿verdad?", text: "¿La yal?" },
      "text.placeholders_differ",
    ],
    [
      "a placeholder of its own",
      "lists.si_no.2",
      { ...NO, text: "${q} a" },
      "text.placeholders_differ",
    ],
    [
      "a ground of another kind",
      "lists.si_no.2",
      { ...NO, ground: "heard" },
      "definition.value_not_allowed",
    ],
    [
      "a text that calls itself reviewed",
      "lists.si_no.2",
      { ...NO, state: "reviewed" },
      "definition.unknown_property",
    ],
  ])("refuses %s", (...[, key, text, code]) => {
    expect(codesOf(yamlWith(key, text))).toEqual([code]);
  });

  it.each(["es", "text", "ground", "source"])("refuses a text without its %s", (property) => {
    const text = Object.fromEntries(Object.entries(NO).filter(([name]) => name !== property));
    expect(codesOf(yamlWith("lists.si_no.2", text))).toEqual(["definition.missing_property"]);
  });

  it.each([..."'`´‘’‛ʻ′Ꞌꞌ"])("refuses the glottal stop written %s", (mark) => {
    const text = { ...NO, text: `Ma${mark}uk` };
    expect(codesOf(yamlWith("lists.si_no.2", text))).toEqual(["pack.wrong_glottal_stop"]);
  });

  it.each([
    ["of an unknown survey", HEAD.replace("muestra", "otra"), "pack.unknown_survey"],
    ["in Spanish", HEAD.replace("tzh", "es"), "pack.language_not_offered"],
    ["in a language not offered", HEAD.replace("tzh", "tzo"), "pack.language_not_offered"],
    ["with another key at the top", `state: approved\n${HEAD}`, "definition.unknown_property"],
  ])("refuses a pack %s", (_, head, code) => {
    expect(codesOf(head.replace(/texts:\n$/, "texts: {}\n"))).toEqual([code]);
  });

  it("names the text at fault", () => {
    const result = read(yamlWith("lists.si_no.2", { ...NO, text: "No" }));
    expect(result).toMatchObject({ problems: [{ item: "muestra.tzh lists.si_no.2" }] });
  });

  it("names the line where the YAML breaks, such as a key that stands twice", () => {
    const twice = `  a: ${JSON.stringify(NO)}\n`.repeat(2);
    expect(read(`${HEAD}${twice}`)).toEqual({
      ok: false,
      problems: [{ code: "definition.invalid_yaml", parameters: { line: 5 } }],
    });
  });

  it.each(["", "text", "- 1"])("refuses %j, which is no pack", (yaml) => {
    expect(codesOf(yaml)).toContain("definition.wrong_type");
  });
});

const shipped = shippedDefinitions(testingCatalogues);
const definitions = shipped.ok ? shipped.value : [];
const packs = shippedPacks(definitions);

function definitionOf({ survey }: LanguagePack): Definition {
  const definition = definitions.find(({ slug }) => slug === survey);
  if (definition === undefined) throw new Error(`no survey ${survey}`);
  return definition;
}

describe("shipped packs", () => {
  it("are read without a problem", () => {
    expect(packs).toMatchObject({ ok: true });
  });

  it("are one per survey and language", () => {
    const names = packs.ok ? packs.value.map((pack) => `${pack.survey}.${pack.language}`) : [];
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(["percepcion.tzh", "percepcion.tzo"]));
  });

  describe.each(packs.ok ? packs.value : [])("$survey in $language", (pack) => {
    it("claims no review and no approval: no person has read it", () => {
      const texts = Object.values(pack.texts);
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter(({ state }) => state !== "draft_machine")).toEqual([]);
      expect(coverage(definitionOf(pack), pack).texts).toMatchObject({ reviewed: 0, approved: 0 });
    });

    it("has its texts in the order in which a respondent meets them", () => {
      const keys = [...spanishTexts(definitionOf(pack)).keys()];
      const order = Object.keys(pack.texts).map((key) => keys.indexOf(key));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    });

    it("fits the version that ships, whole", () => {
      expect(fittingPack(definitionOf(pack), pack)).toEqual(pack);
    });
  });
});
