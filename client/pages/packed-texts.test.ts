import { expect, it } from "vitest";
import type { TextsToShow } from "../../surveys/core/index.ts";
import { EVERY_TYPE } from "../questions/testing/every-type.ts";
import { packTexts, unpackTexts } from "./packed-texts.ts";

const TEXTS: TextsToShow["texts"] = {
  "survey.title": { text: "Spisil", state: "approved" },
  "line.label": { text: "¿Bi sbil?", state: "draft_machine" },
  "age.constraintMessage": { text: "18", state: "draft_human", language: "tzo" },
  "lists.yes_no.1": { text: "Jich", state: "reviewed", audio: "/audio/ab12#t=0,1" },
  "lists.problems.2": { text: "Bej", state: "approved", audio: "/audio/ab13#t=0,1" },
};

function sent(language: string, texts: TextsToShow["texts"]) {
  return unpackTexts(EVERY_TYPE, language, packTexts(EVERY_TYPE, { language, texts }));
}

it("gives back every text with its language, whether it is approved, and whether it is spoken", () => {
  expect(sent("tzo-x-chamula", TEXTS)).toEqual({
    language: "tzo-x-chamula",
    texts: {
      "survey.title": { text: "Spisil", state: "approved" },
      "line.label": { text: "¿Bi sbil?", state: "draft_machine" },
      "age.constraintMessage": { text: "18", state: "draft_machine", language: "tzo" },
      "lists.yes_no.1": { text: "Jich", state: "draft_machine", audio: "lists.yes_no.1" },
      "lists.problems.2": { text: "Bej", state: "approved", audio: "lists.problems.2" },
    },
  });
});

it("leaves out what the definition has not", () => {
  expect(sent("tzh", { "gone.label": { text: "x", state: "approved" } }).texts).toEqual({});
});

it("carries no key, no address, and no mark where there are only drafts", () => {
  const packed = JSON.stringify(packTexts(EVERY_TYPE, { language: "tzh", texts: TEXTS }));
  expect(packed).not.toContain("line.label");
  expect(packed).not.toContain("ab12");
  const drafts = { "line.label": { text: "¿Bi sbil?", state: "draft_human" } } as const;
  expect(packTexts(EVERY_TYPE, { language: "tzh", texts: drafts })).not.toHaveProperty("marks");
});
