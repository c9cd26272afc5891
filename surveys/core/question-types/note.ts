// `note`: a text to read. It takes no answer.

import { keepText, NO_ANSWER, plainText, rejected } from "./rules.ts";
import type { QuestionTypeRules } from "./rules.ts";

export const note: QuestionTypeRules = {
  kind: "text",
  accept: (value) => (value === "" ? NO_ANSWER : rejected("answer.takes_no_answer")),
  toText: plainText,
  fromText: keepText,
};
