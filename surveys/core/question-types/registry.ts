// The one table of question types. A new type is a file beside this one, a name in
// `QUESTION_TYPES` and a line here, or in `common-rules.ts` if many surveys have it.

import type { QuestionType } from "../definition.ts";
import { calculate } from "./calculate.ts";
import { COMMON_RULES } from "./common-rules.ts";
import { geopoint } from "./geopoint.ts";
import { decimal } from "./number.ts";
import type { QuestionTypeRules } from "./rules.ts";
import { date, dateTime, time } from "./temporal.ts";

export const RULES: Readonly<Record<QuestionType, QuestionTypeRules>> = {
  ...COMMON_RULES,
  decimal,
  date,
  time,
  dateTime,
  calculate,
  geopoint,
};
