import { expect, it } from "vitest";
import type { VoiceRecording } from "../../pages/voice-manifest.ts";
import { findSpoken } from "./written-texts.ts";

function said(text: string): VoiceRecording {
  return { text, file: text, bytes: 1, mediaType: "audio/webm", start: 0, end: 1 };
}

function finder(...texts: readonly string[]) {
  const manifest = {
    texts: {},
    interface: Object.fromEntries(texts.map((text) => [text, said(text)])),
    words: {},
    stylesheet: "",
  };
  const find = findSpoken(manifest);
  return (words: string) => find(words).map(({ text }) => text);
}

it("finds what says exactly these words, however they are broken into lines", () => {
  const find = finder("Ya jkʼan", "Ya jkʼan te");
  expect(find("\n  Ya jkʼan\n te ")).toEqual(["Ya jkʼan te"]);
  expect(find("Ya jkʼan teme")).toEqual([]);
  expect(find("")).toEqual([]);
});

it("finds what is filled in, by what stands still and the most of it", () => {
  const find = finder(
    "Jtabal {{count}}",
    "Jtabal {{count}} sjakʼel",
    "Ta slumal ${lugar} (a?)",
    "{{language}}",
  );
  expect(find("Jtabal 3 sjakʼel")).toEqual(["Jtabal {{count}} sjakʼel"]);
  expect(find("Jtabal 12")).toEqual(["Jtabal {{count}}"]);
  expect(find("Ta slumal Yochib (a?)")).toEqual(["Ta slumal ${lugar} (a?)"]);
  expect(find("cualquier cosa")).toEqual([]);
});

it("finds several texts that stand in a row, all or none", () => {
  const find = finder("Uno dos.", "Uno", "Hasta el {{date}}.");
  expect(find("Uno dos. Hasta el 3 de mayo.")).toEqual(["Uno dos.", "Hasta el {{date}}."]);
  expect(find("Uno dos. Otra cosa.")).toEqual([]);
});
