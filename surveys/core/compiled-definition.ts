// A definition made ready for use: its expressions compiled, its order of evaluation known.
// Immutable and shared by every form and validation of that version.

import type { PlannedItems } from "./build-plan.ts";
import type { Definition, Item, Question } from "./definition.ts";
import { choiceListNodes } from "./list-nodes.ts";
import { isQuestionPlan } from "./plan.ts";
import type { EvaluationStep, FormPlan } from "./plan.ts";
import type { Preparation } from "./preparation.ts";

export interface CompiledDefinition {
  readonly definition: Definition;
  /** Every question in form order, the text that `or_other` adds included, notes and calculations too. */
  readonly questions: readonly Question[];
  /** The item of a name; also finds the generated `NAME_other`. */
  itemOf(name: string): Item | undefined;
  /** How the engine works the form out. For `surveys/core` only. */
  readonly plan: FormPlan;
}

/** What is worked out in which order, by number of item and of step. */
export interface Order extends Pick<Preparation, "steps" | "wakes"> {
  readonly screens: FormPlan["screens"];
}

/** Puts a definition's plan together. */
export function assemble(
  definition: Definition,
  { root, items }: PlannedItems,
  order: Order,
): CompiledDefinition {
  const byName = new Map(items.map((item) => [item.name, item]));
  const lists = new Map(
    Object.entries(definition.lists).map(([list, choices]) => [
      list,
      choiceListNodes(list, choices),
    ]),
  );
  const steps = order.steps.flatMap(([index, aspect], place): EvaluationStep[] => {
    const item = items[index];
    return item === undefined ? [] : [{ order: place, aspect, item }];
  });
  const wakes = order.wakes.map((wakings) =>
    wakings.flatMap(([place, within]) => {
      const step = steps[place];
      return step === undefined ? [] : [{ step, within }];
    }),
  );
  const plan = { root, items, byName, lists, steps, wakes, screens: order.screens };
  const questions = items.filter(isQuestionPlan).map(({ item }) => item);
  return { definition, questions, itemOf: (name) => byName.get(name)?.item, plan };
}
