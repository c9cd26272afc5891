import { describe, expect, it } from "vitest";
import type { GlossaryEntry } from "./glossary-entry.ts";
import { glossaryMatches } from "./glossary-matches.ts";
import { trapsIn } from "./glossary-traps.ts";

function entry(concept: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry {
  return { concept, forms: ["x"], source: "s", confidence: "high", ...more };
}

function found(spanish: string, ...concepts: readonly string[]): readonly string[] {
  const entries = concepts.map((concept) => entry(concept));
  return glossaryMatches(spanish, entries).map(({ start, end }) => spanish.slice(start, end));
}

describe("glossaryMatches", () => {
  it.each([
    ["Los gobiernos y EL GOBIERNO", "gobierno / gobernante", ["gobiernos", "GOBIERNO"]],
    ["¿Le pidieron, pida o pedirle?", "pedir", ["pidieron", "pida", "pedirle"]],
    ["Piensa, pensó y la pensión", "pensar", ["Piensa", "pensó"]],
    ["Elija, elige y elegirá", "elegir / escoger", ["Elija", "elige", "elegirá"]],
    ["Busque; pague; conozca", "buscar / pagar / conocer", ["Busque", "pague", "conozca"]],
    ["dos jueces y una jueza", "juez/a", ["jueces", "jueza"]],
    ["otras veces, otro mes, dos meses", "vez / mes", ["veces", "mes", "meses"]],
    ["la niña y los niños", "niño/a", ["niña", "niños"]],
    ["Mi pueblo y tu pueblo", "tu pueblo", ["tu pueblo"]],
    [
      "autoridad y autoridades",
      "autoridades / funcionarios (texto legal)",
      ["autoridad", "autoridades"],
    ],
    ["escríbalo", "escribir", ["escríbalo"]],
  ])("finds in %j the forms of %s", (spanish, concept, words) => {
    expect(found(spanish, concept)).toEqual(words);
  });

  it.each([
    ["en caso de casarse", "casa"],
    ["nos dicen", "no"],
    ["que como si", "qué / cómo / sí"],
    ["2,500 personas", "2"],
    ["no, hay", "no hay"],
    ["usted", "usar"],
    ["el burro", "borrar"],
    ["lo de ${casa} y {{casa}}", "casa"],
    ["la partícula", "(partícula)"],
    ["", "casa"],
  ])("finds in %j nothing of %s", (spanish, concept) => {
    expect(found(spanish, concept)).toEqual([]);
  });

  it("keeps the longest of stretches that overlap and all entries of one stretch", () => {
    const entries = ["no", "no sé", "no (verbo)", "saber"].map((concept) => entry(concept));
    const concepts = glossaryMatches("No sé, no", entries).map((match) => match.entry.concept);
    expect(concepts).toEqual(["no sé", "no", "no (verbo)"]);
  });

  it("looks for the terms of an entry instead of its concept", () => {
    const entries = [entry("dar", { terms: ["dio", "dieron"] })];
    expect(glossaryMatches("Me dio dar", entries)).toMatchObject([{ start: 3, end: 6 }]);
  });
});

describe("trapsIn", () => {
  const jak = entry("preguntar", { forms: ["jak\u02BC", "jojk\u02BCoy"], trap: "cuidado" });

  it.each(["jak\u02BC", "jak'", "JAK\u2019", "la sjak\u02BCbe", "«jak\u2019»"])(
    "finds the form in %j",
    (text) => {
      expect(trapsIn(text, [jak])).toMatchObject([{ form: "jak\u02BC", trap: "cuidado" }]);
    },
  );

  it.each(["jak", "jak\u02BCel", "ajakub", ""])("finds nothing in %j", (text) => {
    expect(trapsIn(text, [jak])).toEqual([]);
  });

  it("looks only for the words that the trap is about", () => {
    const some = { ...jak, trapForms: ["jojk\u02BCoy"] };
    expect(trapsIn("jak\u02BC jojk\u02BCoy", [some])).toHaveLength(1);
    expect(trapsIn("jak\u02BC", [{ ...jak, trapForms: [] }, entry("otro")])).toEqual([]);
  });

  it("takes a remark in a form for no pattern", () => {
    expect(
      trapsIn("biil (sbi) a.b", [entry("x", { forms: ["biil (sbi)", "a.b"], trap: "t" })]),
    ).toEqual([]);
  });
});
