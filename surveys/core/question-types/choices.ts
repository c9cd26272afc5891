// Questions with choices: `select_one`, `select_multiple`, `rank`. A choice is its name; whether
// the choice filter offers it at this moment is decided by the form.

import type { AnswerValue } from "../answers.ts";
import { accepted, excerpt, keepText, NO_ANSWER, plainText, rejected } from "./rules.ts";
import type { Accepted, AcceptSettings, QuestionTypeRules } from "./rules.ts";

export const selectOne: QuestionTypeRules = {
  kind: "choices",
  accept: acceptOne,
  toText: plainText,
  fromText: keepText,
};

export const selectMultiple: QuestionTypeRules = {
  kind: "choices",
  accept: acceptSeveral,
  toText: joinNames,
  fromText: splitNames,
};

/** Best first; a rank may be partial. */
export const rank: QuestionTypeRules = { ...selectMultiple };

/** The names a choice answer holds, in order; empty for any other value. */
export function chosenNames(value: AnswerValue | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}

function acceptOne(value: unknown, { choices }: AcceptSettings): Accepted {
  if (typeof value !== "string") return rejected("answer.not_a_choice");
  if (value === "") return NO_ANSWER;
  return choices.has(value) ? accepted(value) : notOffered(value);
}

function acceptSeveral(value: unknown, { choices }: AcceptSettings): Accepted {
  if (!Array.isArray(value)) return rejected("answer.not_a_list");
  const names: string[] = [];
  for (let index = 0; index < value.length; index++) {
    const name: unknown = value[index];
    if (typeof name !== "string") return rejected("answer.not_a_choice");
    if (!choices.has(name)) return notOffered(name);
    if (names.includes(name)) return rejected("answer.choice_repeated", { choice: excerpt(name) });
    names.push(name);
  }
  return names.length === 0 ? NO_ANSWER : accepted(names);
}

function notOffered(name: string): Accepted {
  return rejected("answer.choice_not_offered", { choice: excerpt(name) });
}

function joinNames(value: AnswerValue): string {
  return Array.isArray(value) ? value.join(" ") : "";
}

function splitNames(text: string): unknown {
  return text.split(/\s+/).filter((name) => name !== "");
}
