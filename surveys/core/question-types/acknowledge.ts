// `acknowledge`: a box that the person ticks. Its only answer is "OK", as in XForms.

import { accepted, keepText, NO_ANSWER, plainText, rejected } from "./rules.ts";
import type { Accepted, QuestionTypeRules } from "./rules.ts";

export const ACKNOWLEDGED = "OK";

export const acknowledge: QuestionTypeRules = {
  kind: "text",
  accept: acceptMark,
  toText: plainText,
  fromText: keepText,
};

function acceptMark(value: unknown): Accepted {
  if (value === "") return NO_ANSWER;
  return value === ACKNOWLEDGED ? accepted(ACKNOWLEDGED) : rejected("answer.not_acknowledged");
}
