import { describe, expect, it } from "vitest";
import { createTranslator } from "../../../../locales/translator.ts";
import { aDefinition, aQuestion } from "../../../../surveys/core/testing/builders.ts";
import { completionAt, takeSuggestion } from "./complete.ts";
import { describedWords } from "./described-words.ts";
import { vocabularyOf } from "./vocabulary.ts";

const vocabulary = vocabularyOf(
  aDefinition(
    [
      aQuestion("edad", "integer", { label: "¿Cuántos años tiene?" }),
      aQuestion("edad_madre", "integer", { label: "Edad de su madre" }),
      aQuestion("tramite", "select_one", { list: "tramites", label: "¿Qué trámite hizo?" }),
    ],
    {
      lists: {
        tramites: [
          { name: "1", label: "Licencia" },
          { name: "2", label: "Acta de nacimiento" },
        ],
      },
    },
  ),
);
const from = { vocabulary, words: describedWords(createTranslator("es")), itemName: "tramite" };

/** Completes where the bar stands. */
function complete(written: string, isAsked = false) {
  const at = written.indexOf("|");
  const source = written.replace("|", "");
  const completion = completionAt({ source, at, isAsked }, from);
  const titles = completion?.suggestions.map(({ title }) => title) ?? [];
  const take = (title: string) => {
    const suggestion = completion?.suggestions.find((one) => one.title === title);
    if (completion === undefined || suggestion === undefined) throw new Error(titles.join());
    const taken = takeSuggestion(source, completion, suggestion);
    return `${taken.source.slice(0, taken.at)}|${taken.source.slice(taken.at)}`;
  };
  return { titles, take };
}

describe("completion", () => {
  it("offers every name inside a reference, best first", () => {
    expect(complete("${|").titles).toEqual(["${edad}", "${edad_madre}", "${tramite}"]);
    expect(complete("1 < ${edad_m|").titles).toEqual(["${edad_madre}"]);
  });

  it("finds names by their label, without accents", () => {
    expect(complete("${tramit|").titles).toEqual(["${tramite}"]);
    expect(complete("${anos|").titles).toEqual(["${edad}"]);
  });

  it("replaces the whole reference the cursor stands in", () => {
    expect(complete("1 + ${ed|").take("${edad_madre}")).toBe("1 + ${edad_madre}|");
    expect(complete("1 + ${ed|ad} * 2").take("${edad_madre}")).toBe("1 + ${edad_madre}| * 2");
    expect(complete("1 + ${ed| * 2").take("${edad}")).toBe("1 + ${edad}| * 2");
  });

  it("offers functions and names for a bare word", () => {
    const { titles } = complete("${edad} > 1 and sel|");
    expect(titles.some((title) => title.startsWith("selected("))).toBe(true);
    expect(complete("ed|").titles.slice(0, 2)).toEqual(["${edad}", "${edad_madre}"]);
  });

  it("puts the cursor between the parentheses of a function that takes something", () => {
    const form = complete("tod|").titles[0] ?? "";
    expect(complete("tod|").take(form)).toBe("today()|");
    const selected = complete("selec|").titles.find((title) => title.startsWith("selected("));
    expect(complete("selec|").take(selected ?? "")).toBe("selected(|)");
    expect(complete("sel|(${edad}, '1')").take(selected ?? "")).toBe("selected|(${edad}, '1')");
  });

  it("offers operators", () => {
    expect(complete("1 = 1 an|").titles).toContain("and");
  });

  it("offers the choices of the question compared", () => {
    expect(complete("selected(${tramite}, '|").titles).toEqual(["1", "2"]);
    expect(complete("${tramite} = 'acta|").titles).toEqual(["2"]);
    expect(complete("${tramite} = |").titles).toEqual(["1", "2"]);
    expect(complete(". != '|").titles).toEqual(["1", "2"]);
    expect(complete("${edad} = '|").titles).toEqual([]);
  });

  it("closes the quotes of a choice once", () => {
    expect(complete("selected(${tramite}, '|").take("2")).toBe("selected(${tramite}, '2'|");
    expect(complete("selected(${tramite}, '|')").take("2")).toBe("selected(${tramite}, '2'|)");
    expect(complete("${tramite} = |").take("1")).toBe("${tramite} = '1'|");
  });

  it("offers nothing between words until asked", () => {
    expect(complete("${edad} > |").titles).toEqual([]);
    expect(complete("${edad} > |", true).titles.length).toBeGreaterThan(20);
  });

  it("offers nothing inside other texts", () => {
    expect(complete("concat('ed|').", true).titles).toEqual([]);
  });
});
