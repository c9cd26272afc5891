// What the engine brings to a form: the functions its expressions may call and the types its
// questions may have. Few surveys need all of it, and not every phone should pay for it.

import { COMMON_FUNCTIONS } from "./expression/common-functions.ts";
import type { FunctionTable } from "./expression/function-rule.ts";
import type { QuestionType } from "./definition.ts";
import { COMMON_RULES } from "./question-types/common-rules.ts";
import type { QuestionTypeRules } from "./question-types/rules.ts";

export interface Abilities {
  readonly functions: FunctionTable;
  readonly rules: Readonly<Partial<Record<QuestionType, QuestionTypeRules>>>;
}

/** What nearly every survey needs. */
export const COMMON_ABILITIES: Abilities = { functions: COMMON_FUNCTIONS, rules: COMMON_RULES };
