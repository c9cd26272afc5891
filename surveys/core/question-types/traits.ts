// What follows from a question's type alone, without the rules that read its answers.

import type { QuestionType } from "../definition.ts";

const WITH_CHOICES: ReadonlySet<QuestionType> = new Set(["select_one", "select_multiple", "rank"]);
const NOT_ASKED: ReadonlySet<QuestionType> = new Set(["note", "calculate", "hidden"]);

/** Whether the type has a choice list. */
export function hasChoices(type: QuestionType): boolean {
  return WITH_CHOICES.has(type);
}

/** Whether a person gives the answer: false for `note`, `calculate` and `hidden`. */
export function isAnswerable(type: QuestionType): boolean {
  return !NOT_ASKED.has(type);
}
