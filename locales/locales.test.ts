import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { translationFaults, wrongGlottalStops } from "../surveys/core/index.ts";
import es from "./es.json" with { type: "json" };
import { ACTIONS, KEY_LITERALS, KEY_PREFIXES, PROBLEM_CODES } from "./source-keys.ts";
import tzh from "./tzh.json" with { type: "json" };
import tzhStatus from "./tzh.status.json" with { type: "json" };
import tzo from "./tzo.json" with { type: "json" };
import tzoStatus from "./tzo.status.json" with { type: "json" };

type Texts = Readonly<Record<string, string>>;
interface TextStatus {
  readonly state: string;
  readonly origin: string;
  readonly ground?: string;
  readonly source?: string;
  readonly sourceHash: string;
}
type States = Readonly<Record<string, TextStatus>>;

const spanish: Texts = es;
const all: readonly [string, Texts][] = [
  ["es", spanish],
  ["tzh", tzh],
  ["tzo", tzo],
];
const translated: readonly [string, Texts, States][] = [
  ["tzh", tzh, tzhStatus],
  ["tzo", tzo, tzoStatus],
];
/** Keys of the texts of a survey, which live in its definition and language packs. */
const SURVEY_TEXTS = new Set(["survey.title", "survey.description"]);

const keys = Object.keys(spanish).map(withoutPlural);
const areas = new Set(keys.map((key) => key.split(".", 1)[0] ?? ""));
const problemAreas = new Set(codes().map((code) => code.split(".", 1)[0] ?? ""));

/** A plural key has its sibling; `definition.matrix_not_select_one` only ends like one. */
function withoutPlural(key: string): string {
  const base = key.replace(/_(?:one|other)$/, "");
  return `${base}_one` in spanish && `${base}_other` in spanish ? base : key;
}

function codes(): readonly string[] {
  return keys.filter((key) => key.startsWith("problem.")).map((key) => key.slice(8));
}

function areaOf(literal: string): string {
  return literal.split(".", 1)[0] ?? "";
}

/** What the audit log says of an act: `panel.act.` and the act. */
function isAct(literal: string): boolean {
  return keys.includes(`panel.act.${literal}`);
}

/** `panel.open` is an action of the table of roles, `panel.css` a file. */
function isNoKey(literal: string): boolean {
  return SURVEY_TEXTS.has(literal) || ACTIONS.has(literal) || literal.endsWith(".css");
}

/** A literal such as `receipt.title` in an area of the interface, or `answer.required`, a problem. */
function isMissing(literal: string): boolean {
  if (isNoKey(literal) || isAct(literal)) return false;
  if (!areas.has(areaOf(literal)) && !problemAreas.has(areaOf(literal))) return false;
  return !keys.includes(literal) && !codes().includes(literal);
}

function isUsed(key: string): boolean {
  if (key.startsWith("problem.")) {
    return key === "problem.unknown" || KEY_LITERALS.has(key.slice("problem.".length));
  }
  return KEY_LITERALS.has(key) || [...KEY_PREFIXES].some((prefix) => key.startsWith(prefix));
}

describe("Spanish texts", () => {
  it("are compared with the sources of every room", () => {
    expect(KEY_LITERALS.size).toBeGreaterThan(100);
    expect(KEY_PREFIXES.size).toBeGreaterThan(3);
    expect(PROBLEM_CODES.size).toBeGreaterThan(10);
  });

  it("hold every key that the sources name", () => {
    expect([...KEY_LITERALS].filter(isMissing)).toEqual([]);
  });

  it("hold a key for every beginning of a key", () => {
    const without = [...KEY_PREFIXES].filter(
      (prefix) => areas.has(areaOf(prefix)) && !keys.some((key) => key.startsWith(prefix)),
    );
    expect(without).toEqual([]);
  });

  it("hold words for every problem code", () => {
    expect([...PROBLEM_CODES].filter((code) => !codes().includes(code))).toEqual([]);
  });

  it("hold no key that nothing uses", () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});

/** The keys of a file as they stand in it. */
function writtenKeys(file: string): readonly (string | undefined)[] {
  const text = readFileSync(new URL(`./${file}`, import.meta.url), "utf8");
  return [...text.matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1]);
}

describe.each(all)("texts in %s", (language, texts) => {
  it("are sorted by key", () => {
    expect(writtenKeys(`${language}.json`)).toEqual(Object.keys(texts).toSorted());
  });

  it("are never empty nor padded", () => {
    const bad = Object.entries(texts).filter(([, text]) => text === "" || text !== text.trim());
    expect(bad.filter(([key]) => key !== "api.kind.or")).toEqual([]);
  });
});

describe.each(translated)("translations in %s", (language, texts, states) => {
  it("translate only keys that exist in Spanish", () => {
    expect(Object.keys(texts).filter((key) => !(key in spanish))).toEqual([]);
  });

  it("have no fault that the panel would refuse: blank, padded, like the Spanish, other placeholders", () => {
    const faults = Object.entries(texts).flatMap(([key, text]) =>
      translationFaults(spanish[key] ?? "", text).map(({ code }) => `${key}: ${code}`),
    );
    expect(faults).toEqual([]);
  });

  it("write the glottal stop with U+02BC only", () => {
    const bad = Object.values(texts).filter((text) => wrongGlottalStops(text).length > 0);
    expect(bad).toEqual([]);
  });

  it("use no plural forms, which these languages do not have", () => {
    expect(
      Object.keys(texts).filter((key) => /_(?:zero|one|two|few|many|other)$/.test(key)),
    ).toEqual([]);
  });

  it("count nothing inside a sentence, where a numeral takes the classifier of what is counted", () => {
    expect(Object.values(texts).filter((text) => /\{\{\s*count\b/.test(text))).toEqual([]);
  });

  it("have their states sorted by key", () => {
    expect(writtenKeys(`${language}.status.json`)).toEqual(Object.keys(states).toSorted());
  });

  it("name for every text of a program its ground and the source it stands on", () => {
    const drafts = Object.entries(states).filter(([, { state }]) => state === "draft_machine");
    const groundless = drafts.filter(
      ([, { ground, source, origin }]) =>
        !/^(?:attested|composed)$/.test(ground ?? "") || !source?.trim() || !origin.trim(),
    );
    expect(groundless).toEqual([]);
  });

  it("are drafts: only people in the panel review and approve", () => {
    const others = Object.entries(states).filter(
      ([, { state }]) => !/^draft_(?:machine|human)$/.test(state),
    );
    expect(others).toEqual([]);
  });

  it("each have a state made from the Spanish text of today", () => {
    expect(Object.keys(states)).toEqual(Object.keys(texts));
    const stale = Object.entries(states).filter(
      ([key, { sourceHash }]) =>
        sourceHash !==
        createHash("sha256")
          .update(spanish[key] ?? "")
          .digest("hex"),
    );
    expect(stale).toEqual([]);
  });
});
