import { describe, expect, it } from "vitest";
import type { Definition, LanguagePack, TextState } from "../core/index.ts";
import { sha256Hex, spanishTexts } from "../core/index.ts";
import { shownCounter, tellTexts } from "./shown-texts.ts";

const SURVEY: Definition = {
  slug: "muestra",
  version: 1,
  title: "Muestra",
  languages: ["es", "tzh"],
  textPolicy: "drafts_beside_spanish",
  lists: {
    l: [
      { name: "a", label: "Agua" },
      { name: "b", label: "Luz" },
    ],
  },
  items: [
    {
      kind: "group",
      name: "s",
      label: "Sección",
      items: [
        { kind: "question", name: "n", type: "note", label: "Nota" },
        {
          ...{ kind: "question", name: "one", type: "select_one", list: "l", orOther: true },
          ...{ label: "¿Cuál?", hint: "Elija", guidance: "Cuente" },
        },
        { kind: "question", name: "many", type: "select_multiple", list: "l", label: "¿Cuáles?" },
        { kind: "question", name: "free", type: "text", refusable: true, label: "Diga" },
        { kind: "question", name: "sum", type: "calculate", calculation: "1", label: "Suma" },
      ],
    },
    {
      kind: "repeat",
      name: "people",
      items: [{ kind: "question", name: "age", type: "integer", label: "Edad" }],
    },
  ],
};
const SPANISH = spanishTexts(SURVEY);

function packOf(states: Readonly<Record<string, TextState>>): LanguagePack {
  const texts = Object.entries(states).map(([key, state]) => {
    const sourceHash = sha256Hex(SPANISH.get(key) ?? "");
    return [key, { text: `tzh ${key}`, state, origin: "program", sourceHash }] as const;
  });
  return { survey: "muestra", language: "tzh", texts: Object.fromEntries(texts) };
}

const PACK = packOf({
  "one.label": "approved",
  "one.hint": "reviewed",
  "lists.l.a": "draft_machine",
  "age.label": "draft_human",
});
const tseltal = { language: "tzh", pack: PACK };

describe("tellTexts", () => {
  it("tells every text with the language it was shown in", () => {
    const told = tellTexts(SURVEY, tseltal);
    expect(told.map(({ key }) => key)).toEqual([...SPANISH.keys()]);
    const shown = told.filter(({ entry }) => entry !== undefined);
    expect(shown.map(({ key, shown: { language, spanish } }) => [key, language, spanish])).toEqual([
      ["one.label", "tzh", undefined],
      ["one.hint", "tzh", "Elija"],
      ["age.label", "tzh", "Edad"],
      ["lists.l.a", "tzh", "Agua"],
    ]);
    expect(told[0]).toEqual({
      key: "survey.title",
      spanish: "Muestra",
      shown: { text: "Muestra", language: "es" },
      entry: undefined,
    });
  });

  it("tells nothing of a text that the policy did not show", () => {
    const strict = { ...SURVEY, textPolicy: "approved_only" as const };
    const entries = tellTexts(strict, tseltal).filter(({ entry }) => entry !== undefined);
    expect(entries.map(({ key }) => key)).toEqual(["one.label"]);
  });

  it("takes a text that translates the Spanish of another version for none", () => {
    const changed = { ...SURVEY, lists: { l: [{ name: "a", label: "El agua" }] } };
    const told = tellTexts(changed, tseltal).find(({ key }) => key === "lists.l.a");
    expect(told).toMatchObject({ shown: { text: "El agua", language: "es" }, entry: undefined });
  });
});

describe("shownCounter", () => {
  const count = shownCounter(SURVEY, tseltal);

  it("counts label, hint, guidance and the choices taken of each question answered", () => {
    expect(count({ one: "a" })).toEqual({ inLanguage: 1, drafts: 2, inSpanish: 1 });
    expect(count({ one: "b" })).toEqual({ inLanguage: 1, drafts: 1, inSpanish: 2 });
    expect(count({ many: ["a", "b"] })).toEqual({ inLanguage: 0, drafts: 1, inSpanish: 2 });
  });

  it("counts no text of the interface, of a note or of a calculation", () => {
    expect(count({ one: "other", one_other: "x" })).toEqual(count({ one: "c" }));
    expect(count({ sum: "1" })).toEqual({ inLanguage: 0, drafts: 0, inSpanish: 0 });
  });

  it("counts the label of a question that was refused", () => {
    expect(count({ free: { refused: true } })).toEqual({ inLanguage: 0, drafts: 0, inSpanish: 1 });
  });

  it("counts the questions of a repeat once per entry", () => {
    expect(count({ people: [{ age: 3 }, { age: 4 }, {}] })).toEqual({
      ...{ inLanguage: 0, drafts: 2, inSpanish: 0 },
    });
  });

  it("puts everything in Spanish where no pack was shown", () => {
    const answers = { one: "a", many: ["b"] };
    const without = shownCounter(SURVEY, { language: "tzh", pack: undefined });
    expect(without(answers)).toEqual({ inLanguage: 0, drafts: 0, inSpanish: 6 });
    const inSpanish = shownCounter(SURVEY, { language: "es", pack: undefined });
    expect(inSpanish(answers)).toEqual({ inLanguage: 6, drafts: 0, inSpanish: 0 });
  });

  it("takes names of the prototype for no question", () => {
    expect(count({ toString: "a", constructor: "b" })).toEqual({
      ...{ inLanguage: 0, drafts: 0, inSpanish: 0 },
    });
  });
});
