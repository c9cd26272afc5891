import { describe, expect, it } from "vitest";
import { type PackText, type Recording, type TextsToShow, textsToShow } from "./language-pack.ts";
import { showText } from "./show-text.ts";

const SPOKEN: Recording = {
  file: "abc",
  mediaType: "audio/webm",
  bytes: 9,
  start: 250,
  end: 3400,
  speaker: "H01",
};
const DRAFT: PackText = {
  text: "Bin",
  state: "draft_machine",
  origin: "prueba",
  sourceHash: "0",
  audio: SPOKEN,
};

function packOf(entry: PackText): TextsToShow {
  return textsToShow({ survey: "s", language: "tzh", texts: { "q.label": entry } });
}

function shown(entry: PackText, policy: "drafts_beside_spanish" | "approved_only") {
  return showText({ pack: packOf(entry), policy }, "q.label", "¿Qué?");
}

describe("showText", () => {
  it("gives an approved text alone, with its recording", () => {
    expect(shown({ ...DRAFT, state: "approved" }, "approved_only")).toEqual({
      text: "Bin",
      language: "tzh",
      audio: "/audio/abc#t=0.25,3.4",
    });
  });

  it("gives a draft with the Spanish and its recording", () => {
    expect(shown(DRAFT, "drafts_beside_spanish")).toEqual({
      text: "Bin",
      language: "tzh",
      spanish: "¿Qué?",
      audio: "/audio/abc#t=0.25,3.4",
    });
  });

  it("never lets Spanish be spoken by the recording of a text that is not shown", () => {
    const spanish = { text: "¿Qué?", language: "es" };
    expect(shown(DRAFT, "approved_only")).toEqual(spanish);
    const source = { pack: packOf(DRAFT), policy: "approved_only" } as const;
    expect(showText(source, "q.hint", "¿Qué?")).toEqual(spanish);
    expect(showText({ ...source, pack: undefined }, "q.label", "¿Qué?")).toEqual(spanish);
  });

  it("tells the language of a text that a variant takes over from its base", () => {
    expect(shown({ ...DRAFT, language: "tzo" }, "drafts_beside_spanish").language).toBe("tzo");
  });

  it("names no recording where there is none", () => {
    const { audio: _, ...silent } = DRAFT;
    expect(shown(silent, "drafts_beside_spanish")).not.toHaveProperty("audio");
  });
});
