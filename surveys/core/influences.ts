// Which questions on screens decide how an item looks: whether it is shown, with which choices,
// how often, in which words. Calculations are followed to the answers they read.

import type { CompiledDefinition } from "./compile.ts";
import type { FormPlan, ItemPlan, QuestionPlan } from "./plan.ts";
import { isQuestionPlan } from "./plan.ts";

/** Whether a question has a place of its own on a screen; a calculation has one if it has a label. */
export function standsOnScreen({ item, isGenerated }: QuestionPlan): boolean {
  if (item.type === "calculate") return (item.label ?? "") !== "";
  return item.type !== "hidden" && !isGenerated;
}

/** For every question the names of the questions on screens that decide how it looks. */
export function influencesOf({
  plan,
}: CompiledDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  const questions = plan.items.filter(isQuestionPlan);
  return new Map(
    questions.map((item) => {
      const reads = [
        ...showingReads(plan, item),
        ...(item.isComputed ? valueReads(plan, item) : []),
      ];
      return [item.name, sourcesOf(plan, reads)];
    }),
  );
}

/** Questions on screens from which the values of what is read come. */
function sourcesOf(plan: FormPlan, reads: readonly ItemPlan[]): ReadonlySet<string> {
  const sources = new Set<string>();
  const reached = new Set(reads);
  for (const item of reached) {
    if (item.kind === "question" && standsOnScreen(item) && !item.isComputed)
      sources.add(item.name);
    for (const read of followed(plan, item)) reached.add(read);
  }
  return sources;
}

function followed(plan: FormPlan, item: ItemPlan): readonly ItemPlan[] {
  if (item.kind !== "question") return [...item.children, ...showingReads(plan, item)];
  if (standsOnScreen(item) && !item.isComputed) return [];
  return [...valueReads(plan, item), ...showingReads(plan, item)];
}

function valueReads(plan: FormPlan, item: ItemPlan): readonly ItemPlan[] {
  return itemsAt(plan, plan.reads[item.index]?.forValue ?? []);
}

/** What the item and everything around it reads for showing. */
function showingReads(plan: FormPlan, item: ItemPlan): readonly ItemPlan[] {
  const reads: ItemPlan[] = [];
  for (let at: ItemPlan | undefined = item; at !== undefined; at = at.container) {
    reads.push(...itemsAt(plan, plan.reads[at.index]?.forShowing ?? []));
  }
  return reads;
}

function itemsAt(plan: FormPlan, indexes: readonly number[]): readonly ItemPlan[] {
  return indexes.flatMap((index) => plan.items[index] ?? []);
}
