// `calculate`: a value the engine works out. What is sent for it is replaced, so any text or
// number passes here.

import { toText } from "../expression/value.ts";
import type { AnswerValue } from "../answers.ts";
import { accepted, keepText, NO_ANSWER, rejected } from "./rules.ts";
import type { Accepted, QuestionTypeRules } from "./rules.ts";

export const calculate: QuestionTypeRules = {
  kind: "text",
  accept: acceptResult,
  toText: resultText,
  fromText: keepText,
};

function acceptResult(value: unknown): Accepted {
  if (value === "") return NO_ANSWER;
  if (typeof value === "number" && Number.isFinite(value)) return accepted(value === 0 ? 0 : value);
  if (typeof value !== "string") return rejected("answer.not_text");
  return accepted(value.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function resultText(value: AnswerValue): string {
  return typeof value === "string" || typeof value === "number" ? toText(value) : "";
}
