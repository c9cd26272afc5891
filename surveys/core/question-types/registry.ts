// The one table of question types. A new type is a file beside this one, a name in
// `QUESTION_TYPES` and a line here.

import type { AnswerValue } from "../answers.ts";
import type { Question, QuestionType } from "../definition.ts";
import { acknowledge } from "./acknowledge.ts";
import { calculate } from "./calculate.ts";
import { rank, selectMultiple, selectOne } from "./choices.ts";
import { geopoint } from "./geopoint.ts";
import { note } from "./note.ts";
import { decimal, integer, range } from "./number.ts";
import { accepted, rejected } from "./rules.ts";
import type { Accepted, AcceptSettings, QuestionTypeRules } from "./rules.ts";
import { date, dateTime, time } from "./temporal.ts";
import { hidden, text } from "./text.ts";

export const RULES: Readonly<Record<QuestionType, QuestionTypeRules>> = {
  text,
  integer,
  decimal,
  date,
  time,
  dateTime,
  select_one: selectOne,
  select_multiple: selectMultiple,
  rank,
  range,
  note,
  acknowledge,
  calculate,
  geopoint,
  hidden,
};

/** Whether a person gives the answer: false for `note`, `calculate` and `hidden`. */
export function isAnswerable(type: QuestionType): boolean {
  return RULES[type].answerable;
}

/** Whether the type has a choice list. */
export function hasChoices(type: QuestionType): boolean {
  return RULES[type].hasChoices;
}

/**
 * Reads the JSON value of one question, a refusal included: the normalised answer, `undefined` for
 * none, or a problem's code and parameters. Total. Choice filters and constraints are not looked at.
 */
export function acceptAnswer(
  question: Question,
  value: unknown,
  settings: AcceptSettings,
): Accepted {
  if (typeof value === "object" && value !== null && isRefusal(value)) {
    return question.refusable === true && !hasChoices(question.type)
      ? accepted({ refused: true })
      : rejected("answer.refusal_not_allowed");
  }
  return RULES[question.type].accept(value, settings);
}

/** Whether an answer is `{ refused: true }`. */
export function isRefused(value: AnswerValue | undefined): boolean {
  return typeof value === "object" && isRefusal(value);
}

function isRefusal(value: object): boolean {
  if (Array.isArray(value) || !("refused" in value) || value.refused !== true) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === "refused";
}
