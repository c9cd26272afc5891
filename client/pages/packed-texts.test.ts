import { expect, it } from "vitest";
import type { TextsToShow } from "../../surveys/core/index.ts";
import { EVERY_TYPE } from "../questions/testing/every-type.ts";
import { packTexts, unpackTexts } from "./packed-texts.ts";

const TEXTS: TextsToShow["texts"] = {
  "survey.title": { text: "Spisil", state: "approved" },
  "line.label": { text: "¿Bi sbil?", state: "draft_machine" },
  "age.constraintMessage": { text: "18", state: "draft_human" },
  "lists.yes_no.1": { text: "Jich", state: "draft_machine", audio: "ab12" },
  "lists.problems.2": { text: "Bej", state: "draft_machine" },
};

it("gives back every text that the definition can show, with its state and voice", () => {
  const packed = packTexts(EVERY_TYPE, { language: "tzh", texts: TEXTS });
  expect(unpackTexts(EVERY_TYPE, packed)).toEqual(TEXTS);
});

it("leaves out what the definition has not", () => {
  const texts = { "gone.label": { text: "x", state: "approved" } } as const;
  const packed = packTexts(EVERY_TYPE, { language: "tzh", texts });
  expect(unpackTexts(EVERY_TYPE, packed)).toEqual({});
});

it("carries no key", () => {
  const packed = packTexts(EVERY_TYPE, { language: "tzh", texts: TEXTS });
  expect(JSON.stringify(packed)).not.toContain("line.label");
});
