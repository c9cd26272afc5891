import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { glossaryMatches, trapsIn } from "../../surveys/core/index.ts";
import { glossaryOf } from "./glossary.ts";

const GAPS = [
  "corrupción",
  "soborno / mordida",
  "anónimo / confidencial",
  "encuesta",
  "trámite",
  "transparencia",
  "justicia (abstracto)",
  "municipio",
];
/** The ten other characters for the glottal stop. */
const WRONG = /['`´‘’‛ʻ′Ꞌꞌ]/;

function found(language: string, spanish: string): readonly string[] {
  return glossaryMatches(spanish, glossaryOf(language)).map(
    ({ start, end, entry }) => `${spanish.slice(start, end)}: ${entry.concept}`,
  );
}

describe.each(["tzh", "tzo"])("glossary of %s", (language) => {
  const entries = glossaryOf(language);

  it("has every concept once", () => {
    expect(entries).toHaveLength(211);
    expect(new Set(entries.map(({ concept }) => concept)).size).toBe(211);
  });

  it("writes its forms with U+02BC and names the source of each", () => {
    expect(entries.flatMap(({ forms }) => forms).filter((form) => WRONG.test(form))).toEqual([]);
    const attested = entries.filter(({ forms }) => forms.length > 0);
    expect(attested.length).toBeGreaterThan(180);
    expect(attested.filter(({ source }) => source === "")).toEqual([]);
  });

  it("says of the other language nothing", () => {
    const other = language === "tzh" ? "tzo" : "tzh";
    expect(entries.filter(({ source }) => source.includes(`${other}[`))).toEqual([]);
  });

  it.each(GAPS)("has no word for %s and says what to write instead", (concept) => {
    const entry = entries.find((one) => one.concept === concept);
    expect(entry?.forms).toEqual([]);
    expect(entry?.trap).toMatch(/^No hay palabra/);
    expect(entry?.source).not.toBe("");
  });

  it("is what a variant uses", () => {
    expect(glossaryOf(`${language}-x-pueblo`)).toBe(entries);
  });
});

describe("glossary", () => {
  it("is empty for a language without one", () => {
    expect(glossaryOf("es")).toEqual([]);
  });

  it("warns that jakʼ asks in one language and answers in the other", () => {
    const traps = ["tzh", "tzo"].map((language) => trapsIn("ya sjak’", glossaryOf(language)));
    expect(traps.map(([first]) => first?.form)).toEqual(["jakʼ", "jakʼ"]);
    expect(traps[0]?.[0]?.trap).toContain("«contestar» en general");
    expect(traps[1]?.[0]?.trap).toContain("es «preguntar» en tsotsil");
  });

  it("warns of a word where it stands and of no longer word that begins alike", () => {
    expect(trapsIn("k'op yu'un POX ta na", glossaryOf("tzh"))).toMatchObject([
      { start: 11, end: 14, form: "pox" },
    ]);
    expect(trapsIn("tojol poxil patan tanal", glossaryOf("tzh"))).toEqual([]);
  });

  it("finds the concepts of a question, irregular forms too", () => {
    const question = "¿Alguien del gobierno le pidió dinero o le dijo que volviera?";
    expect(found("tzo", question)).toEqual([
      "gobierno: gobierno / gobernante",
      "pidió: pedir",
      "dinero: dinero",
      "dijo: decir",
    ]);
  });
});

describe("glossary beside the shipped survey", () => {
  const survey = new URL("../../surveys/definitions/percepcion.yaml", import.meta.url);
  const items = readFileSync(survey, "utf8").split(/^items:/m)[1] ?? "";
  const prose = [...items.matchAll(/^ +(?:label|hint|\w+Message): (.+)$/gm)].map(
    (match) => match[1] ?? "",
  );

  it("knows something of nearly every question, hint and notice", () => {
    const met = prose.filter((spanish) => found("tzh", spanish).length > 0);
    expect(prose.length).toBeGreaterThan(60);
    expect(met.length / prose.length).toBeGreaterThan(0.85);
  });

  it("warns wherever the survey says a word that neither language has", () => {
    const corruption = prose.filter((spanish) => /corrupción|trámite/.test(spanish));
    expect(corruption.length).toBeGreaterThan(5);
    for (const spanish of corruption) {
      const traps = glossaryMatches(spanish, glossaryOf("tzo")).flatMap(
        ({ entry }) => entry.trap ?? [],
      );
      expect(traps.join(" ")).toContain("No hay palabra en las fuentes");
    }
  });
});
