import { describe, expect, it } from "vitest";
import type { LanguagePack, PackText, Recording } from "../language-pack.ts";
import { sha256Hex } from "../sha256.ts";
import { fittingPack } from "../fitting-pack.ts";
import type { Definition } from "../definition.ts";
import { composeVariant, ownTexts } from "./compose-variant.ts";
import { withRecording } from "./with-recording.ts";

const text = (words: string): PackText => ({
  ...{ text: words, state: "draft_human", origin: "person", sourceHash: sha256Hex("Hola") },
});
const pack = (language: string, texts: LanguagePack["texts"]): LanguagePack => ({
  ...{ survey: "s", language, texts },
});

describe("the pack of a variant", () => {
  const base = pack("tzo", { a: text("base a"), b: text("base b") });

  it("holds its own texts and, marked, those of its base", () => {
    const composed = composeVariant(pack("tzo-x-chamula", { a: text("own a") }), base);
    expect(composed.texts).toEqual({ a: text("own a"), b: { ...text("base b"), language: "tzo" } });
    expect(composed.language).toBe("tzo-x-chamula");
  });

  it("follows its base, and loses what its base loses", () => {
    const first = composeVariant(pack("tzo-x-chamula", { a: text("own a") }), base);
    const next = composeVariant(first, pack("tzo", { c: text("base c") }));
    expect(next.texts).toEqual({ a: text("own a"), c: { ...text("base c"), language: "tzo" } });
    expect(ownTexts(composeVariant(first, undefined).texts)).toEqual({ a: text("own a") });
  });
});

describe("an own text of a variant that nobody approved", () => {
  const survey = (textPolicy: Definition["textPolicy"]): Definition => ({
    ...{ slug: "s", version: 1, title: "Hola", languages: ["es", "tzo"], textPolicy },
    ...{ lists: {}, items: [] },
  });
  const approved: PackText = { ...text("base"), state: "approved" };
  const composed = (own: PackText, base: PackText) =>
    composeVariant(
      pack("tzo-x-chamula", { "survey.title": own }),
      pack("tzo", { "survey.title": base }),
    );
  const shown = (policy: Definition["textPolicy"], given: LanguagePack) =>
    fittingPack(survey(policy), given).texts["survey.title"];

  it("leaves its base's approved one in sight where only those are shown", () => {
    const given = composed(text("own"), approved);
    expect(shown("approved_only", given)).toEqual({ ...approved, language: "tzo" });
    expect(shown("drafts_beside_spanish", given)).toEqual(text("own"));
    expect(ownTexts(given.texts)).toEqual({ "survey.title": text("own") });
  });

  it("is shown itself once it is approved, or where the base's is not either", () => {
    const own: PackText = { ...text("own"), state: "approved" };
    expect(composed(own, approved).texts).toEqual({ "survey.title": own });
    const draft = composed(text("own"), text("base"));
    expect(draft.texts).toEqual({ "survey.title": text("own") });
  });

  it("of former Spanish gives way to its base's of today's", () => {
    const stale: PackText = { ...text("own"), state: "approved", sourceHash: "0".repeat(64) };
    const given = composed(stale, text("base"));
    expect(shown("drafts_beside_spanish", given)).toMatchObject({ text: "base", language: "tzo" });
    const both = composed(stale, { ...approved, sourceHash: "1".repeat(64) });
    expect(shown("drafts_beside_spanish", both)).toBeUndefined();
  });
});

describe("a text with its recording", () => {
  const recording: Recording = {
    ...{ file: "f", mediaType: "audio/webm", bytes: 1, start: 0, end: 9, speaker: "H01" },
  };
  const entry = text("own a");
  const spoken = { recording, textHash: sha256Hex("own a"), sourceHash: entry.sourceHash };

  it("has the one that says exactly these words of this Spanish", () => {
    expect(withRecording(entry, spoken).audio).toBe(recording);
  });

  it("is silent when another was said, of other Spanish, or nothing", () => {
    const heard = { ...entry, audio: recording };
    for (const other of [
      { ...spoken, textHash: sha256Hex("else") },
      { ...spoken, sourceHash: sha256Hex("Adiós") },
      undefined,
    ]) {
      expect(withRecording(heard, other)).not.toHaveProperty("audio");
    }
  });
});
