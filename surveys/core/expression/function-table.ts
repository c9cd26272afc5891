// Every function of the language, by name.

import { tableOf } from "./function-rule.ts";
import { CHANCE_FUNCTIONS } from "./functions/chance.ts";
import { CHOICE_FUNCTIONS } from "./functions/choices.ts";
import { CONDITION_FUNCTIONS } from "./functions/conditions.ts";
import { DATE_FUNCTIONS } from "./functions/dates.ts";
import { LOGIC_FUNCTIONS } from "./functions/logic.ts";
import { NODE_SET_FUNCTIONS } from "./functions/node-sets.ts";
import { NUMBER_FUNCTIONS } from "./functions/numbers.ts";
import { PATTERN_FUNCTIONS } from "./functions/pattern.ts";
import { TEXT_FUNCTIONS } from "./functions/text.ts";

export const FUNCTIONS = tableOf([
  CONDITION_FUNCTIONS,
  LOGIC_FUNCTIONS,
  TEXT_FUNCTIONS,
  PATTERN_FUNCTIONS,
  NUMBER_FUNCTIONS,
  CHOICE_FUNCTIONS,
  DATE_FUNCTIONS,
  NODE_SET_FUNCTIONS,
  CHANCE_FUNCTIONS,
]);
