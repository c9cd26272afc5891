// The types that nearly every survey has: a browser always gets their rules and their pages.

import type { QuestionType } from "../definition.ts";
import { acknowledge } from "./acknowledge.ts";
import { rank, selectMultiple, selectOne } from "./choices.ts";
import { note } from "./note.ts";
import { integer, range } from "./number.ts";
import { hidden, text } from "./text.ts";

export const COMMON_RULES = {
  text,
  integer,
  select_one: selectOne,
  select_multiple: selectMultiple,
  rank,
  range,
  note,
  acknowledge,
  hidden,
} as const;

export type CommonQuestionType = keyof typeof COMMON_RULES;

/** Whether most surveys ask the type, so that its rules are always loaded. */
export function isCommonType(type: QuestionType): type is CommonQuestionType {
  return type in COMMON_RULES;
}
