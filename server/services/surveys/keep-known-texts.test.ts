import { expect, it } from "vitest";
import type { LanguagePack, PackText } from "../../../surveys/core/index.ts";
import { keepKnownTexts } from "./keep-known-texts.ts";

const machine: PackText = {
  text: "jich",
  state: "draft_machine",
  origin: "glosario",
  sourceHash: "a".repeat(64),
};
const fromFile: PackText = { ...machine, state: "draft_human", origin: "archivo.xlsx" };
const pack = (texts: Readonly<Record<string, PackText>>): LanguagePack => ({
  survey: "s",
  language: "tzh",
  texts,
});

it("gives a text that came back unchanged its own state and origin again", () => {
  const kept = keepKnownTexts(pack({ "a.label": fromFile }), pack({ "a.label": machine }));
  expect(kept.texts["a.label"]).toEqual(machine);
});

it("leaves a text that was changed, or whose Spanish was, as the file says it", () => {
  const other = { ...fromFile, text: "ma'uk" };
  const older = { ...machine, sourceHash: "b".repeat(64) };
  const given = pack({ a: other, b: fromFile, c: fromFile });
  expect(keepKnownTexts(given, pack({ a: machine, b: older }))).toEqual(given);
  expect(keepKnownTexts(given, undefined)).toEqual(given);
});
