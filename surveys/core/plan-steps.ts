// The order in which a form is worked out, and what must be worked out again after a change.

import type { CheckedDefinition } from "./check/check-definition.ts";
import {
  dependenciesOf,
  evaluationOrder,
  readsOf,
  readsOtherEntries,
  stageAt,
} from "./dependencies.ts";
import type { ExpressionProperty } from "./expression-sites.ts";
import { triggersOf } from "./expression-sites.ts";
import type { Aspect, FramePlan, ItemPlan } from "./plan.ts";
import type { Preparation, PreparedStep, PreparedWaking } from "./preparation.ts";

type PlannedSteps = Pick<Preparation, "steps" | "wakes">;

/** A step while its wakes are found. */
interface Step {
  readonly order: number;
  readonly aspect: Aspect;
  readonly item: ItemPlan;
}

/** The property whose references wake a step. A default is worked out once, so nothing wakes it. */
const PROPERTY_OF_ASPECT: Readonly<Partial<Record<Aspect, ExpressionProperty>>> = {
  relevance: "relevant",
  entries: "repeatCount",
  value: "calculation",
  choices: "choiceFilter",
};

/** Steps of all items, dependencies first, and what each item wakes. */
export function planSteps(checked: CheckedDefinition, items: readonly ItemPlan[]): PlannedSteps {
  const steps: Step[] = [];
  for (const vertex of evaluationOrder(dependenciesOf(checked.table, checked.expressions))) {
    const { index, stage } = stageAt(vertex);
    const item = items[index];
    if (item === undefined) continue;
    for (const aspect of aspectsOf(item, stage)) steps.push({ order: steps.length, aspect, item });
  }
  const wakes: PreparedWaking[][] = items.map(() => []);
  for (const step of steps) addWakes(wakes, step, { checked, items });
  return {
    steps: steps.map(({ item, aspect }): PreparedStep => [item.index, aspect]),
    wakes,
  };
}

function aspectsOf(item: ItemPlan, stage: string): readonly Aspect[] {
  if (stage === "available") return item.relevant === undefined ? [] : ["relevance"];
  if (item.kind === "repeat") return stage === "entries" && item.count ? ["entries"] : [];
  if (item.kind === "group" || stage !== "value") return [];
  const aspects: Aspect[] = [];
  if (item.isComputed) aspects.push("value");
  else if (item.default !== undefined) aspects.push("default");
  if (item.choices?.filter !== undefined) aspects.push("choices");
  return aspects;
}

function addWakes(
  wakes: PreparedWaking[][],
  step: Step,
  { checked, items }: { checked: CheckedDefinition; items: readonly ItemPlan[] },
): void {
  const { item } = step;
  const place = checked.table.places[item.index];
  const property = propertyOf(step);
  if (place === undefined || property === undefined) return;
  const triggers = step.aspect === "value" ? triggersOn(item) : [];
  const expression = checked.expressions[item.index]?.get(property);
  const reads =
    triggers.length > 0
      ? triggers.flatMap((name) => checked.table.byName.get(name) ?? [])
      : expression === undefined
        ? []
        : readsOf(expression, place, checked.table);
  const isWide = expression !== undefined && readsOtherEntries(expression, place);
  for (const { index } of reads) {
    const within = isWide ? 0 : sharedDepth(item.frame, items[index]?.frame);
    wakes[index]?.push([step.order, within]);
  }
}

function propertyOf({ aspect, item }: Step): ExpressionProperty | undefined {
  const isDefault = aspect === "value" && item.kind === "question" && !item.calculation;
  return isDefault ? "default" : PROPERTY_OF_ASPECT[aspect];
}

function triggersOn(item: ItemPlan): readonly string[] {
  return item.kind === "question" ? triggersOf(item.item) : [];
}

/** Depth of the innermost level that two levels have in common. */
function sharedDepth(one: FramePlan, other: FramePlan | undefined): number {
  const around = new Set<FramePlan>();
  for (let at: FramePlan | undefined = one; at !== undefined; at = at.parent) around.add(at);
  let shared = other;
  while (shared !== undefined && !around.has(shared)) shared = shared.parent;
  return shared?.depth ?? 0;
}
