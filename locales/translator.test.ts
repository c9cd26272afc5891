import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { INTERFACE, type PackText, sha256Hex } from "../surveys/core/index.ts";
import es from "./es.json" with { type: "json" };
import { fittingInterface } from "./interface-overlay.ts";
import { LANGUAGES, offeredLanguage } from "./languages.ts";
import { problemMessage, shownProblem } from "./problem-message.ts";
import { createTranslator } from "./translator.ts";

function edited(key: keyof typeof es, given: Partial<PackText>): PackText {
  const sourceHash = sha256Hex(es[key]);
  return { text: key, state: "draft_human", origin: "persona", sourceHash, ...given };
}

const OVERLAY = {
  sha256: "a",
  pack: fittingInterface({
    survey: INTERFACE,
    language: "tzo-x-chamula",
    texts: {
      "receipt.thanks": edited("receipt.thanks", { text: "Jkʼan vokol", state: "approved" }),
      "receipt.title": edited("receipt.title", { text: "Li taje", language: "tzo" }),
      "receipt.folio": edited("receipt.folio", { text: "$t(receipt.thanks)" }),
      "landing.minutes_other": edited("landing.minutes_other", { text: "Minutoetik: {{count}}" }),
    },
  }),
};

const PROBE = `
  const { createTranslator } = await import("./locales/translator.ts");
  const said = ["es", "tzh", "tzo", "tzo-x-chamula"].map((language) => {
    const { t, number, date } = createTranslator(language);
    return [1, 2, 1000000].map((count) => t("landing.minutes", { count }))
      .concat(number(1234567.5), date("2026-11-20"));
  });
  console.log(JSON.stringify(said));`;

function saidUnder(locale: string): unknown {
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", PROBE], {
    env: { ...process.env, LC_ALL: locale, NODE_NO_WARNINGS: "1" },
    encoding: "utf8",
  });
  return JSON.parse(output);
}

describe("translator", () => {
  it("fills in what a text leaves open, as it is", () => {
    const { t } = createTranslator("es");
    expect(t("problem.body.missing_field", { field: "<b>$t(receipt.title) {{x}}</b>" })).toBe(
      "Falta el campo «<b>$t(receipt.title) {{x}}</b>».",
    );
  });

  it("falls back to Spanish and says so", () => {
    const tseltal = createTranslator("tzh");
    expect(tseltal.shown("cli.help.commands")).toEqual({ text: "Órdenes:", language: "es" });
  });

  it("never shows a draft without the Spanish beside it", () => {
    expect(createTranslator("tzo").shown("receipt.thanks")).toEqual({
      text: "Kolaval",
      language: "tzo",
      spanish: "Gracias",
    });
  });

  it("is the same object for every request of a language", () => {
    expect(createTranslator("tzh-x-oxchuc")).toBe(createTranslator("tzh-x-oxchuc"));
    expect(createTranslator("fr")).toBe(createTranslator("es"));
  });

  it("speaks a variant with the texts of its language, and says so", () => {
    const chamula = createTranslator("tzo-x-chamula");
    expect(chamula.language).toBe("tzo-x-chamula");
    expect(chamula.shown("receipt.thanks")).toMatchObject({ text: "Kolaval", language: "tzo" });
    expect(chamula.t("landing.minutes", { count: 1 })).toBe("Toma cerca de 1 minuto");
  });

  it("shows edited texts before those of the files, each in its own state", () => {
    const { shown, has } = createTranslator("tzo-x-chamula", OVERLAY);
    expect(shown("receipt.thanks")).toEqual({ text: "Jkʼan vokol", language: "tzo-x-chamula" });
    expect(shown("receipt.title")).toMatchObject({ text: "Li taje", language: "tzo" });
    expect(shown("landing.minutes", { count: 1 })).toEqual({
      ...{ text: "Minutoetik: 1", language: "tzo-x-chamula", spanish: "Toma cerca de 1 minuto" },
    });
    expect(has("landing.minutes")).toBe(true);
  });

  it("does not read an edited text as instructions", () => {
    const { t } = createTranslator("tzo-x-chamula", OVERLAY);
    expect(t("receipt.folio")).toBe("$t(receipt.thanks)");
  });

  it("leaves out edited texts of other Spanish, or with other gaps to fill in", () => {
    const texts = {
      "receipt.thanks": edited("receipt.thanks", { text: "x", sourceHash: sha256Hex("Adiós") }),
      "landing.minutes_other": edited("landing.minutes_other", { text: "sin número" }),
      "no.such": edited("receipt.thanks", { text: "x" }),
      "receipt.title": edited("receipt.title", { text: "" }),
    };
    const pack = { survey: INTERFACE, language: "tzo", texts };
    expect(fittingInterface(pack).texts).toEqual({});
  });

  it("tells one from many in Spanish and has one form elsewhere", () => {
    const { t } = createTranslator("es");
    expect(t("landing.minutes", { count: 1 })).toBe("Toma cerca de 1 minuto");
    expect(t("landing.minutes", { count: 12 })).toBe("Toma cerca de 12 minutos");
  });

  it("writes numbers and days as in Mexico", () => {
    const { number, date } = createTranslator("tzo");
    expect([number(1579), number(250), number(-1234.5)]).toEqual(["1,579", "250", "-1,234.5"]);
    expect(date("2026-03-01")).toBe("1 de marzo de 2026");
    expect(date("2026-13-01")).toBe("2026-13-01");
  });

  it.each(["C.UTF-8", "es_MX.UTF-8", "ru_RU.UTF-8"])("says the same under LC_ALL=%s", (locale) => {
    const minutes = ["1 minuto", "2 minutos", "1000000 minutos"].map((m) => `Toma cerca de ${m}`);
    const said = [...minutes, "1,234,567.5", "20 de noviembre de 2026"];
    expect(saidUnder(locale)).toEqual([said, said, said, said]);
  });
});

describe("problem messages", () => {
  it("say a problem in words with its parameters", () => {
    const problem = { code: "answer.out_of_range", parameters: { min: 1, max: 10 } };
    expect(problemMessage(createTranslator("es"), problem)).toBe("Escriba un número entre 1 y 10.");
  });

  it("stay kind for a code without words", () => {
    const said = shownProblem(createTranslator("es"), { code: "answer.nobody_knows" });
    expect(said.text).toBe("Algo no está bien. Revise lo que escribió y vuelva a intentar.");
  });
});

describe("offered languages", () => {
  it("carry their own names, glottal stops as U+02BC", () => {
    expect(LANGUAGES.map(({ autonym }) => autonym)).toEqual([
      "Español",
      "Bats\u02BCil k\u02BCop (tseltal)",
      "Bats\u02BCi k\u02BCop (tsotsil)",
    ]);
  });

  it("include the variants of a language and nothing else", () => {
    expect(offeredLanguage("tzo-x-chamula")?.code).toBe("tzo");
    expect(offeredLanguage("fr")).toBeUndefined();
  });
});
