// Whether a survey can be asked with the common abilities alone, so that a browser loads no more.

import { COMMON_ABILITIES } from "./abilities.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import { callsOnly } from "./expression-traits.ts";
import type { Expression } from "./expression/syntax.ts";
import type { ItemPlan } from "./plan.ts";
import { isCommonType } from "./question-types/common-rules.ts";
import type { PreparedItem } from "./preparation.ts";
import { preparedItems } from "./prepare.ts";

/** Whether a survey asks or calculates more than `COMMON_ABILITIES` can. */
export function needsAll(compiled: CompiledDefinition): boolean {
  const { functions } = COMMON_ABILITIES;
  const expressions = preparedItems(compiled).flatMap(expressionsOf);
  return compiled.plan.items.some(isRare) || expressions.some((one) => !callsOnly(one, functions));
}

function isRare(plan: ItemPlan): boolean {
  return plan.kind === "question" ? !isCommonType(plan.item.type) : plan.kind === "repeat";
}

function expressionsOf({ choices, ...others }: PreparedItem): readonly Expression[] {
  return [...Object.values(others), ...(choices === undefined ? [] : [choices.expression])];
}
