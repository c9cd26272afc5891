// Free text: `text`, and `hidden`, whose value a link or a program gives instead of a person.

import { accepted, keepText, NO_ANSWER, plainText, rejected } from "./rules.ts";
import type { Accepted, QuestionTypeRules } from "./rules.ts";

/** In UTF-16 code units, as `maxlength` counts in a browser. */
export const MAX_TEXT_LENGTH = 5000;

/** Lone surrogates, noncharacters that XML cannot hold, control characters but line feed and tab. */
const REFUSED_CHARACTER = /\p{Surrogate}|[\ufffe\uffff]|(?![\n\t])\p{Control}/u;
const CARRIAGE_RETURN = /\r\n?/g;

export const text: QuestionTypeRules = {
  kind: "text",
  accept: acceptText,
  toText: plainText,
  fromText: keepText,
};

export const hidden: QuestionTypeRules = { ...text };

/** Line ends become `\n`; a text of white space alone is no answer; everything else stays as it is. */
function acceptText(value: unknown): Accepted {
  if (typeof value !== "string") return rejected("answer.not_text");
  const unified = value.includes("\r") ? value.replace(CARRIAGE_RETURN, "\n") : value;
  if (unified.length > MAX_TEXT_LENGTH) {
    return rejected("answer.too_long", { max: MAX_TEXT_LENGTH });
  }
  if (REFUSED_CHARACTER.test(unified)) return rejected("answer.bad_text");
  return unified.trim() === "" ? NO_ANSWER : accepted(unified);
}
