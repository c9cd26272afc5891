import { describe, expect, it } from "vitest";
import type { LanguagePack, PackText } from "./language-pack.ts";
import { showText } from "./show-text.ts";

const DRAFT: PackText = {
  text: "Bin",
  state: "draft_machine",
  origin: "prueba",
  sourceHash: "0",
  audio: "abc",
};

function packOf(entry: PackText): LanguagePack {
  return { survey: "s", language: "tzh", texts: { "q.label": entry } };
}

function shown(entry: PackText, policy: "drafts_beside_spanish" | "approved_only") {
  return showText({ pack: packOf(entry), policy }, "q.label", "¿Qué?");
}

describe("showText", () => {
  it("gives an approved text alone, with its recording", () => {
    expect(shown({ ...DRAFT, state: "approved" }, "approved_only")).toEqual({
      text: "Bin",
      language: "tzh",
      audio: "/audio/abc",
    });
  });

  it("gives a draft with the Spanish and its recording", () => {
    expect(shown(DRAFT, "drafts_beside_spanish")).toEqual({
      text: "Bin",
      language: "tzh",
      spanish: "¿Qué?",
      audio: "/audio/abc",
    });
  });

  it("never lets Spanish be spoken by the recording of a text that is not shown", () => {
    const spanish = { text: "¿Qué?", language: "es" };
    expect(shown(DRAFT, "approved_only")).toEqual(spanish);
    const source = { pack: packOf(DRAFT), policy: "approved_only" } as const;
    expect(showText(source, "q.hint", "¿Qué?")).toEqual(spanish);
    expect(showText({ ...source, pack: undefined }, "q.label", "¿Qué?")).toEqual(spanish);
  });

  it("names no recording where there is none", () => {
    const { audio: _, ...silent } = DRAFT;
    expect(shown(silent, "drafts_beside_spanish")).not.toHaveProperty("audio");
  });
});
