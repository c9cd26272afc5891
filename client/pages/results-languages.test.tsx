import { describe, expect, it } from "vitest";
import { createTranslator } from "../../locales/translator.ts";
import { countTexts, type StatedText } from "../../surveys/core/index.ts";
import { renderPage } from "./render-page.ts";
import { Languages } from "./results-languages.tsx";
import { PageTranslator } from "./shown-text.tsx";

const PROGRAM = { state: "draft_machine", ground: "composed" };
const PERSON = { state: "draft_human" };
const DONE = { state: "approved", audio: "ab" };

function section(rows: Readonly<Record<string, readonly (StatedText | undefined)[]>>): string {
  const told = Object.entries(rows).map(([language, texts]) => ({
    language,
    texts: countTexts(texts),
  }));
  return renderPage(
    <PageTranslator.Provider value={createTranslator("es")}>
      <Languages rows={told} />
    </PageTranslator.Provider>,
  );
}

function cells(html: string, language: string): readonly string[] {
  const row = html.slice(html.indexOf(`<tr data-language="${language}"`)).split("</tr>")[0] ?? "";
  return [...row.matchAll(/<td[^>]*><span>([\d,]+)/g)].map((match) => match[1] ?? "");
}

describe("the languages of a survey", () => {
  it("have a row each: texts, approved, reviewed, drafts, in Spanish, with voice", () => {
    const html = section({
      tzh: [PROGRAM, PROGRAM, PERSON, DONE, { state: "reviewed" }, undefined],
      tzo: [undefined],
    });
    expect(cells(html, "tzh")).toEqual(["6", "1", "1", "1", "2", "1", "1"]);
    expect(cells(html, "tzo")).toEqual(["1", "0", "0", "0", "0", "1", "0"]);
    expect(html).toContain('<span lang="tzh">Batsʼil kʼop (tseltal)</span>');
  });

  it("say of a variant what it takes over", () => {
    const html = section({ "tzo-x-chamula": [{ ...DONE, language: "tzo" }, DONE] });
    expect(html).toContain("1 de sus textos son los de tsotsil.");
    expect(html).toContain("Chamula");
  });

  it("say in words which of them nobody has reviewed", () => {
    const html = section({ tzh: [PROGRAM, undefined], tzo: [PROGRAM, PERSON] });
    expect(html).toContain("Los textos en tseltal y tsotsil son borradores hechos con ayuda de");
    expect(html).toContain("Revisado: 0 de 4 textos.");
  });

  it("do not blame a program for what people wrote", () => {
    const html = section({ tzh: [PERSON], tzo: [DONE, PROGRAM] });
    expect(html).toContain("Los textos en tseltal son borradores. Todavía");
    expect(html).toContain("0 de 1 textos");
  });

  it("say nothing of it once something is reviewed, nor where all is in Spanish", () => {
    expect(section({ tzh: [PROGRAM, DONE], tzo: [undefined] })).not.toContain("borradores hechos");
  });

  it("are no section where there is only Spanish", () => {
    expect(section({})).not.toContain("<section");
  });
});
