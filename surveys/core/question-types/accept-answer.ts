// Reads the answer to one question, a refusal included, whatever the question's type.

import type { AnswerValue } from "../answers.ts";
import type { Question } from "../definition.ts";
import { accepted, rejected } from "./rules.ts";
import type { Accepted, AcceptSettings, QuestionTypeRules } from "./rules.ts";
import { hasChoices } from "./traits.ts";

/** A question with the rules of its type. */
export interface RuledQuestion {
  readonly item: Question;
  readonly rules: QuestionTypeRules;
  readonly settings: AcceptSettings;
}

/**
 * Reads the JSON value of one question, a refusal included: the normalised answer, `undefined` for
 * none, or a problem's code and parameters. Total. Choice filters and constraints are not looked at.
 */
export function acceptAnswer({ item, rules, settings }: RuledQuestion, value: unknown): Accepted {
  if (typeof value === "object" && value !== null && isRefusal(value)) {
    return item.refusable === true && !hasChoices(item.type)
      ? accepted({ refused: true })
      : rejected("answer.refusal_not_allowed");
  }
  return rules.accept(value, settings);
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
