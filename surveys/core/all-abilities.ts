// Everything the engine can do.

import type { Abilities } from "./abilities.ts";
import { FUNCTIONS } from "./expression/function-table.ts";
import { RULES } from "./question-types/registry.ts";

export const ALL_ABILITIES: Abilities = { functions: FUNCTIONS, rules: RULES };
