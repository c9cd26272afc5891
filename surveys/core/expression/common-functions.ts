// The functions that nearly every survey calls. A browser always gets them.

import { tableOf } from "./function-rule.ts";
import { CONDITION_FUNCTIONS } from "./functions/conditions.ts";

export const COMMON_FUNCTIONS = tableOf([CONDITION_FUNCTIONS]);
