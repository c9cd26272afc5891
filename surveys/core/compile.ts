// The door for definitions: checked once, then made ready for use.

import { ALL_ABILITIES } from "./all-abilities.ts";
import { planItems } from "./build-plan.ts";
import { checkDefinition } from "./check/check-definition.ts";
import type { CheckedDefinition } from "./check/check-definition.ts";
import { type CompiledDefinition, assemble } from "./compiled-definition.ts";
import type { Definition } from "./definition.ts";
import { influencesOf } from "./influences.ts";
import { readsOfItems } from "./plan-reads.ts";
import { planSteps } from "./plan-steps.ts";
import { prepareItem } from "./prepare.ts";
import type { DefinitionProblem, Result } from "./problem.ts";
import { splitScreens } from "./split-screens.ts";

/** Checks and compiles a definition of the right shape: ready for use, or all its problems. */
export function compileDefinition(
  definition: Definition,
): Result<CompiledDefinition, DefinitionProblem> {
  const checked = checkDefinition(definition);
  return checked.ok ? { ok: true, value: compileChecked(checked.value) } : checked;
}

function compileChecked(checked: CheckedDefinition): CompiledDefinition {
  const { definition, table } = checked;
  const prepared = checked.expressions.map(prepareItem);
  const planned = planItems({ definition, table, items: prepared, abilities: ALL_ABILITIES });
  const reads = readsOfItems(checked);
  let screens: ReturnType<typeof splitScreens> | undefined;
  return assemble(definition, planned, {
    ...planSteps(checked, planned.items),
    screens: () => (screens ??= splitScreens(planned.root, influencesOf(planned.items, reads))),
  });
}
