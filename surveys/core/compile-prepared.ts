// The door for definitions that were checked and prepared elsewhere: for a browser, which then needs
// neither the checks nor the parser of expressions.

import type { Abilities } from "./abilities.ts";
import { planItems } from "./build-plan.ts";
import { type CompiledDefinition, assemble } from "./compiled-definition.ts";
import type { Definition } from "./definition.ts";
import { tableItems } from "./item-table.ts";
import type { Preparation } from "./preparation.ts";

/**
 * Compiles what `prepare` made of a compiled definition, with the same result.
 * In: that definition, its preparation, and abilities that `needsAll` does not find wanting;
 * anything else is undefined behaviour.
 */
export function compilePrepared(
  definition: Definition,
  preparation: Preparation,
  abilities: Abilities,
): CompiledDefinition {
  const { items, steps, wakes, screens } = preparation;
  const planned = planItems({ definition, table: tableItems(definition), items, abilities });
  return assemble(definition, planned, { steps, wakes, screens: () => screens });
}
