import { describe, expect, it } from "vitest";
import { countTexts, coverage } from "./coverage.ts";
import type { Definition } from "./definition.ts";
import { fittingPack } from "./fitting-pack.ts";
import type { LanguagePack, PackText } from "./language-pack.ts";
import { sha256Hex } from "./sha256.ts";

const PLACES = [
  { name: "1", label: "Metropolitana", attributes: { x: "y" } },
  { name: "5", label: "Altos" },
];
const SURVEY: Definition = {
  slug: "muestra",
  version: 1,
  title: "Muestra",
  languages: ["es", "tzh"],
  textPolicy: "drafts_beside_spanish",
  lists: {
    region: [...PLACES, { name: "99", label: "Ninguna" }],
    other: [{ name: "2", label: "Altos" }],
  },
  items: [{ kind: "question", name: "q", type: "select_one", list: "region", label: "¿Dónde?" }],
};

function draft(spanish: string, rest: Partial<PackText> = {}): PackText {
  const sourceHash = sha256Hex(spanish);
  const drafted = { text: `tzh ${spanish}`, state: "draft_machine" as const, origin: "program" };
  return { ...drafted, ground: "composed", source: "TSE1", sourceHash, ...rest };
}

const PACK: LanguagePack = {
  survey: "muestra",
  language: "tzh",
  texts: {
    "survey.title": draft("Muestra", { ground: "attested", state: "reviewed" }),
    "q.label": draft("¿Dónde?", { state: "approved" }),
    "lists.region.5": draft("Altos"),
    "lists.region.99": draft("Otra ninguna"),
    "q.hint": draft("Una ayuda que no hay"),
  },
};

describe("countTexts", () => {
  it("counts ground and state apart, every text once by ground", () => {
    const counts = countTexts([
      undefined,
      { state: "draft_machine", ground: "attested" },
      { state: "reviewed", ground: "composed" },
      { state: "approved", ground: "composed" },
      { state: "draft_human", audio: "ab12" },
      { state: "draft_human", language: "tzo" },
    ]);
    expect(counts).toEqual({
      ...{ total: 6, attested: 1, composed: 2, human: 2, missing: 1 },
      ...{ draftsByProgram: 1, draftsByPeople: 2, reviewed: 1, approved: 1 },
      ...{ voiced: 1, inherited: 1 },
    });
  });
});

describe("coverage", () => {
  it("counts the names of a catalogue apart, known by code and name", () => {
    expect(coverage(SURVEY, PACK, PLACES)).toEqual({
      texts: {
        ...{ total: 4, attested: 1, composed: 1, human: 0, missing: 2 },
        ...{ draftsByProgram: 0, draftsByPeople: 0, reviewed: 1, approved: 1 },
        ...{ voiced: 0, inherited: 0 },
      },
      names: {
        ...{ total: 2, attested: 0, composed: 1, human: 0, missing: 1 },
        ...{ draftsByProgram: 1, draftsByPeople: 0, reviewed: 0, approved: 0 },
        ...{ voiced: 0, inherited: 0 },
      },
    });
  });

  it("finds everything missing without a pack, and no names without a catalogue", () => {
    const { texts, names } = coverage(SURVEY, undefined);
    expect(texts).toMatchObject({ total: 6, missing: 6, attested: 0 });
    expect(names.total).toBe(0);
  });
});

describe("fittingPack", () => {
  it("leaves out what translates other Spanish or nothing of this version", () => {
    const { texts, ...rest } = fittingPack(SURVEY, PACK);
    expect(rest).toEqual({ survey: "muestra", language: "tzh" });
    expect(Object.keys(texts)).toEqual(["survey.title", "q.label", "lists.region.5"]);
  });
});
