// Which questions on screens decide how an item looks: whether it is shown, with which choices,
// how often, in which words. Calculations are followed to the answers they read.

import type { CompiledDefinition } from "./compile.ts";
import type { FormPlan, ItemPlan, QuestionPlan } from "./plan.ts";
import { isQuestionPlan } from "./plan.ts";

/** Whether a question has a place of its own on a screen. */
export function standsOnScreen({ item, isGenerated }: QuestionPlan): boolean {
  return item.type !== "calculate" && item.type !== "hidden" && !isGenerated;
}

/** For every question the names of the questions on screens that decide how it looks. */
export function influencesOf({
  plan,
}: CompiledDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<ItemPlan, ReadonlySet<string>>();
  return new Map(
    plan.items.filter(isQuestionPlan).map((item) => {
      const sources = showingReads(plan, item).map((read) => sourcesOf(plan, read, known));
      return [item.name, new Set(sources.flatMap((names) => [...names]))];
    }),
  );
}

/** Questions on screens from which a value that an expression reads comes. */
function sourcesOf(
  plan: FormPlan,
  item: ItemPlan,
  known: Map<ItemPlan, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = known.get(item);
  if (found !== undefined) return found;
  const sources = new Set<string>();
  known.set(item, sources);
  if (item.kind === "question" && standsOnScreen(item)) sources.add(item.name);
  for (const read of followed(plan, item)) {
    for (const name of sourcesOf(plan, read, known)) sources.add(name);
  }
  return sources;
}

function followed(plan: FormPlan, item: ItemPlan): readonly ItemPlan[] {
  if (item.kind !== "question") return [...item.children, ...showingReads(plan, item)];
  if (standsOnScreen(item) && !item.isComputed) return [];
  const values = plan.reads[item.index]?.forValue ?? [];
  return [...itemsAt(plan, values), ...showingReads(plan, item)];
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
