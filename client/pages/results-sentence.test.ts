import { describe, expect, it } from "vitest";
import { createTranslator, type Translator } from "../../locales/translator.ts";
import type { ShownText } from "../../surveys/core/index.ts";
import type { FigureKind } from "./results-figures.ts";
import { figureSentence, tiers } from "./results-sentence.ts";

const spanish = createTranslator("es");

function bars(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([name, count]) => ({
    name,
    count,
    label: { shown: { text: name, language: "es" }, spanish: name },
  }));
}

function said(kind: FigureKind, n: number | null, counts: Readonly<Record<string, number>>) {
  const figure = { kind, n, bars: n === null ? [] : bars(counts) };
  return figureSentence(spanish, figure).text.replaceAll("\u00a0", " ");
}

interface Case {
  readonly does: string;
  readonly kind: FigureKind;
  readonly n: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly text: string;
}

const ofTen = (names: string) => Object.fromEntries(names.split("").map((name) => [name, 10]));

describe("the sentence of a question", () => {
  it.each<Case>([
    {
      does: "says the most frequent answer",
      kind: "one",
      n: 1590,
      counts: { Sí: 812, No: 778 },
      text: "De 1,590 personas que contestaron, 812 (51 %) dijeron: Sí.",
    },
    {
      does: "speaks of one person in the singular",
      kind: "one",
      n: 10,
      counts: { A: 1 },
      text: "De 10 personas que contestaron, 1 (10 %) dijo: A.",
    },
    {
      does: "says a tie as a tie",
      kind: "one",
      n: 40,
      counts: { Sí: 15, No: 10, "No sé": 15 },
      text: "De 40 personas que contestaron, estas respuestas empatan con 15 (38 %) cada una: Sí; No sé.",
    },
    {
      does: "counts the ties that are too many to name",
      kind: "one",
      n: 50,
      counts: ofTen("ABCDE"),
      text: "De 50 personas que contestaron, 5 respuestas empatan con 10 (20 %) cada una.",
    },
    {
      does: "names no answer that nobody gave",
      kind: "one",
      n: 12,
      counts: { Sí: 0, No: 0 },
      text: "Contestaron 12 personas.",
    },
    {
      does: "says the two most marked",
      kind: "multiple",
      n: 100,
      counts: { A: 60, B: 20, C: 45 },
      text: "De 100 personas que contestaron, lo más marcado fue: A, con 60 (60 %), y después: C, con 45 (45 %).",
    },
    {
      does: "says that the second place is shared",
      kind: "multiple",
      n: 100,
      counts: { A: 60, B: 45, C: 45 },
      text: "De 100 personas que contestaron, lo más marcado fue: A, con 60 (60 %). Después empatan con 45 (45 %) cada una: B; C.",
    },
    {
      does: "says only the first where many share the second place",
      kind: "multiple",
      n: 100,
      counts: { Z: 60, ...ofTen("ABCDE") },
      text: "De 100 personas que contestaron, lo más marcado fue: Z, con 60 (60 %).",
    },
    {
      does: "says that the first place is shared",
      kind: "multiple",
      n: 100,
      counts: { A: 60, B: 60, C: 5 },
      text: "De 100 personas que contestaron, lo más marcado empata con 60 (60 %) cada una: A; B.",
    },
    {
      does: "says that only one was marked",
      kind: "multiple",
      n: 10,
      counts: { A: 10, B: 0 },
      text: "De 10 personas que contestaron, lo único que se marcó fue: A, con 10 (100 %).",
    },
    {
      does: "says what came first in a rank",
      kind: "rank",
      n: 1000,
      counts: { A: 5, B: 8 },
      text: "De 1,000 personas que contestaron, 8 (menos de 1 %) pusieron en primer lugar: B.",
    },
    {
      does: "says a tie in a rank",
      kind: "rank",
      n: 20,
      counts: { A: 10, B: 10 },
      text: "De 20 personas que contestaron, estas opciones empatan en el primer lugar con 10 (50 %) cada una: A; B.",
    },
    {
      does: "speaks of entries, not of people, inside a repeat",
      kind: "entries",
      n: 30,
      counts: { A: 20, B: 10 },
      text: "De 30 registros, 20 (67 %) dicen: A.",
    },
    {
      does: "withholds what few answered",
      kind: "one",
      n: null,
      counts: {},
      text: "No se muestra: contestaron menos de 10 personas.",
    },
    {
      does: "withholds few entries",
      kind: "entries",
      n: null,
      counts: {},
      text: "No se muestra: hay menos de 10 registros.",
    },
  ])("$does", ({ kind, n, counts, text }) => {
    expect(said(kind, n, counts)).toBe(text);
  });

  it("holds no number when it is withheld but the rule's own", () => {
    for (const kind of ["one", "multiple", "rank", "entries"] as const) {
      expect(said(kind, null, {}).replace("menos de 10", "")).not.toMatch(/\d/);
    }
  });
});

describe("tiers", () => {
  it("puts equal counts together, the largest first, and leaves out zero", () => {
    const names = tiers(bars({ a: 3, b: 9, c: 0, d: 3 })).map((tier) =>
      tier.map(({ name }) => name),
    );
    expect(names).toEqual([["b"], ["a", "d"]]);
  });
});

describe("a sentence in another language", () => {
  const draftLabel = { text: "yakal", language: "tzh", spanish: "Sí" };
  const counted = (shown: ShownText) => ({
    kind: "one" as const,
    n: 20,
    bars: [{ name: "1", count: 20, label: { shown, spanish: "Sí" } }],
  });
  /** A translator that has every text, as draft or approved. */
  function translatorOf(state: "missing" | "draft" | "approved"): Translator {
    const shown: Translator["shown"] = (key, parameters) => {
      const text = spanish.t(key, parameters);
      if (state === "missing") return { text, language: "es" };
      const translated = { text: `tzh ${text}`, language: "tzh" };
      return state === "draft" ? { ...translated, spanish: text } : translated;
    };
    return { ...createTranslator("tzh"), shown };
  }

  it("is Spanish throughout while it has no translation", () => {
    const { text, language } = figureSentence(translatorOf("missing"), counted(draftLabel));
    expect(language).toBe("es");
    expect(text).toContain("dijeron: Sí.");
    expect(text).not.toContain("yakal");
  });

  it("has the Spanish beside it while it is a draft", () => {
    const { text, spanish: beside } = figureSentence(translatorOf("draft"), counted(draftLabel));
    expect(text).toContain("dijeron: yakal.");
    expect(beside).toContain("dijeron: Sí.");
    expect(beside).not.toContain("tzh");
  });

  it("never shows the draft of a choice alone", () => {
    expect(figureSentence(translatorOf("approved"), counted(draftLabel)).text).toContain(": Sí.");
    const approved = { text: "yakal", language: "tzh" };
    const { text } = figureSentence(translatorOf("approved"), counted(approved));
    expect(text).toContain("dijeron: yakal.");
  });
});
