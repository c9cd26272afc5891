// A definition made ready for use: checked once, its expressions compiled, its order of evaluation
// known. Immutable and shared by every form and validation of that version.

import { checkDefinition } from "./check/check-definition.ts";
import { planItems } from "./build-plan.ts";
import type { Definition, Item, Question } from "./definition.ts";
import { choiceListNodes } from "./list-nodes.ts";
import { isQuestionPlan } from "./plan.ts";
import type { FormPlan } from "./plan.ts";
import { readsOfItems } from "./plan-reads.ts";
import { planSteps } from "./plan-steps.ts";
import type { DefinitionProblem, Result } from "./problem.ts";

export interface CompiledDefinition {
  readonly definition: Definition;
  /** Every question in form order, the text that `or_other` adds included, notes and calculations too. */
  readonly questions: readonly Question[];
  /** The item of a name; also finds the generated `NAME_other`. */
  itemOf(name: string): Item | undefined;
  /** How the engine works the form out. For `surveys/core` only. */
  readonly plan: FormPlan;
}

/** Checks and compiles a definition of the right shape: ready for use, or all its problems. */
export function compileDefinition(
  definition: Definition,
): Result<CompiledDefinition, DefinitionProblem> {
  const checked = checkDefinition(definition);
  if (!checked.ok) return checked;
  const { root, items } = planItems(checked.value);
  const byName = new Map(items.map((item) => [item.name, item]));
  const lists = new Map(
    Object.entries(definition.lists).map(([list, choices]) => [
      list,
      choiceListNodes(list, choices),
    ]),
  );
  const reads = readsOfItems(checked.value);
  const plan = { root, items, byName, lists, reads, ...planSteps(checked.value, items) };
  const questions = items.filter(isQuestionPlan).map(({ item }) => item);
  const itemOf = (name: string): Item | undefined => byName.get(name)?.item;
  return { ok: true, value: { definition, questions, itemOf, plan } };
}
