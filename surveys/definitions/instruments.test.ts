import { describe, expect, it } from "vitest";
import type { Definition, Item, Question } from "../core/index.ts";
import { readabilityOf } from "./readability.ts";
import { shippedDefinitions } from "./shipped-definitions.ts";
import { peaParents, testingCatalogues } from "./testing/catalogues.ts";

const result = shippedDefinitions(testingCatalogues);
const definitions = result.ok ? result.value : [];
const instruments = definitions.map((definition) => [definition.slug, definition] as const);

const EASY = 70;
const MAX_WORDS = 25;
const MAX_CHOICE_WORDS = 9;
/** Proper names, which no rewording makes easier. */
const CATALOGUE_LISTS: readonly string[] = ["region", "municipio"];
const REFUSAL = "99";

function itemsIn(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) =>
    item.kind === "question" ? [item] : [item, ...itemsIn(item.items)],
  );
}

function questionsIn(items: readonly Item[]): readonly Question[] {
  return itemsIn(items).filter((item) => item.kind === "question");
}

function answerable(definition: Definition): readonly Question[] {
  return questionsIn(definition.items).filter((question) => question.type !== "note");
}

function textsOf(item: Item): readonly string[] {
  const messages = item.kind === "question" ? [item.requiredMessage, item.constraintMessage] : [];
  return [item.label, item.hint, item.guidance, ...messages].filter((text) => text !== undefined);
}

function listTexts(definition: Definition, list: string): readonly string[] {
  return (definition.lists[list] ?? []).map((choice) => choice.label);
}

/** The lists a question takes its choices or the words of its scale from. */
function listsOf({ list, parameters }: Question): readonly (string | undefined)[] {
  return [list, parameters?.["tick_labelset"]];
}

function iconsOf(definition: Definition, list: string): readonly (string | undefined)[] {
  return (definition.lists[list] ?? []).map((choice) => choice.icon);
}

function codesOf(definition: Definition, list: string | undefined): readonly string[] {
  return (definition.lists[list ?? ""] ?? []).map((choice) => choice.name);
}

describe("shipped surveys", () => {
  it("are read without a problem", () => {
    expect(result).toMatchObject({ ok: true });
    expect(definitions.map((definition) => definition.slug)).toEqual([
      "percepcion",
      "servidores-publicos",
    ]);
  });

  it("ask as many questions as their readers bear", () => {
    const counts = definitions.map((definition) => answerable(definition).length);
    expect(counts[0]).toBeGreaterThanOrEqual(28);
    expect(counts[0]).toBeLessThanOrEqual(34);
    expect(counts[1]).toBeGreaterThanOrEqual(18);
    expect(counts[1]).toBeLessThanOrEqual(22);
  });

  it("share the words of the scales that both use", () => {
    for (const list of ["si_no", "frecuencia", "confianza"]) {
      expect(definitions[0]?.lists[list]).toEqual(definitions[1]?.lists[list]);
    }
  });
});

describe.each(instruments)("%s", (_, definition) => {
  const sections = definition.items;
  const profile = sections.at(-1);
  const profileQuestions =
    profile?.kind === "group" ? answerable({ ...definition, items: profile.items }) : [];

  it("has easy and short questions, hints and messages", () => {
    for (const text of itemsIn(definition.items).flatMap(textsOf)) {
      const { score, words } = readabilityOf([text]);
      expect(score, text).toBeGreaterThanOrEqual(EASY);
      expect(words, text).toBeLessThanOrEqual(MAX_WORDS);
    }
  });

  it("has easy choice lists and short choices", () => {
    for (const list of Object.keys(definition.lists)) {
      if (CATALOGUE_LISTS.includes(list)) continue;
      expect(readabilityOf(listTexts(definition, list)).score, list).toBeGreaterThanOrEqual(EASY);
    }
    for (const label of Object.keys(definition.lists).flatMap((list) =>
      listTexts(definition, list),
    )) {
      expect(readabilityOf([label]).words, label).toBeLessThanOrEqual(MAX_CHOICE_WORDS);
    }
  });

  it("names offices, never an unnamed authority", () => {
    for (const text of itemsIn(definition.items).flatMap(textsOf)) {
      expect(text).not.toMatch(/autoridad/i);
    }
  });

  it("asks about experience without the word corruption", () => {
    const questions = questionsIn(definition.items).filter((q) => q.facet === "experience");
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const texts = [...textsOf(question), ...listTexts(definition, question.list ?? "")];
      expect(texts.join(" ")).not.toMatch(/corrup/i);
    }
  });

  it("is made of sections, the profile last and nowhere else", () => {
    expect(sections.every((section) => section.kind === "group")).toBe(true);
    expect(sections.length).toBeGreaterThanOrEqual(5);
    expect(sections.length).toBeLessThanOrEqual(8);
    expect(profile?.name).toBe("perfil");
    expect(answerable(definition).filter((q) => q.facet === "profile")).toEqual(profileQuestions);
  });

  it("lets every profile question be refused by a declared choice", () => {
    for (const question of profileQuestions) {
      expect(question.type).toBe("select_one");
      expect(codesOf(definition, question.list), question.name).toContain(REFUSAL);
      expect(question.required ?? false, question.name).toBe(false);
    }
  });

  it("gives every question a facet and PEA codes that hang together", () => {
    const objectives = peaParents("objective");
    const priorities = peaParents("priority");
    for (const { name, facet, pea } of questionsIn(definition.items)) {
      expect(facet, name).toBeDefined();
      expect(pea?.objectives?.length, name).toBeGreaterThan(0);
      const parents = pea?.priorities?.map((code) => priorities.get(code)) ?? [];
      expect(pea?.objectives, name).toEqual(expect.arrayContaining(parents));
      const axes = new Set(pea?.objectives?.map((code) => objectives.get(code)));
      expect(new Set(pea?.axes), name).toEqual(axes);
    }
  });

  it.each([
    ["frecuencia", ["1", "2", "3", "4", "9"]],
    ["confianza", ["1", "2", "3", "4", "9"]],
    ["si_no", ["1", "2", "9"]],
  ])("keeps the official codes of %s", (list, codes) => {
    expect(codesOf(definition, list)).toEqual(codes);
  });

  it.each([
    ["frecuencia", ["level_5", "level_4", "level_2", "level_1", "unknown"]],
    ["confianza", ["level_5", "level_4", "level_2", "level_1", "unknown"]],
    ["si_no", ["yes", "no", "unknown"]],
  ])("draws %s, more of it with a higher level", (list, icons) => {
    expect(iconsOf(definition, list)).toEqual(icons);
  });

  it("draws no picture twice in a list", () => {
    for (const list of Object.keys(definition.lists)) {
      const icons = iconsOf(definition, list).filter((icon) => icon !== undefined);
      expect(new Set(icons).size, list).toBe(icons.length);
    }
  });

  it("keeps free text from the public and warns beside it", () => {
    const written = answerable(definition).filter((q) => q.type === "text" || q.orOther === true);
    expect(written.length).toBeGreaterThan(1);
    for (const question of written) {
      expect(question.hint, question.name).toMatch(/no (ponga|escriba) nombres/);
      expect(question.hint, question.name).toMatch(/no se reciben quejas/);
    }
    for (const question of written.filter((q) => q.type === "text")) {
      expect([question.sensitive, question.publish]).toEqual([true, false]);
    }
  });

  it("uses stable snake_case names and every list it declares", () => {
    for (const item of itemsIn(definition.items)) expect(item.name).toMatch(/^[a-z][a-z0-9_]*$/);
    const used = new Set(questionsIn(definition.items).flatMap(listsOf));
    expect(Object.keys(definition.lists).filter((list) => !used.has(list))).toEqual([]);
  });

  it("offers the 15 regions in the question that tallies are split by", () => {
    const region = answerable(definition).find((q) => q.name === definition.regionQuestion);
    expect(region?.type).toBe("select_one");
    expect(codesOf(definition, region?.list)).toHaveLength(15 + 3);
  });
});

describe("percepcion", () => {
  const [percepcion] = definitions;

  it("uses types beyond single choice", () => {
    const types = new Set(
      percepcion === undefined ? [] : questionsIn(percepcion.items).map((q) => q.type),
    );
    for (const type of ["select_multiple", "rank", "integer", "range", "text", "note"] as const) {
      expect(types).toContain(type);
    }
  });

  it("names both ends of the scale of damage", () => {
    const damage = percepcion && questionsIn(percepcion.items).find((q) => q.type === "range");
    expect(percepcion?.lists[damage?.parameters?.["tick_labelset"] ?? ""]).toEqual([
      { name: damage?.parameters?.["start"], label: "Nada de daño" },
      { name: damage?.parameters?.["end"], label: "Mucho daño" },
    ]);
  });

  it("gives every municipality its region, and the refusal a region that always matches", () => {
    const choices = percepcion?.lists["municipio"] ?? [];
    expect(choices).toHaveLength(124 + 1);
    expect(choices.at(-1)).toMatchObject({ name: "99", attributes: { region: "all" } });
    for (const choice of choices) expect(choice.attributes?.["region"]).toMatch(/^(\d+|all)$/);
  });
});
