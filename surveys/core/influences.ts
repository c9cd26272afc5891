// Which questions on screens decide how an item looks: whether it is shown, with which choices,
// how often, in which words. Calculations are followed to the answers they read.

import type { ItemPlan } from "./plan.ts";
import { isQuestionPlan, standsOnScreen } from "./plan.ts";
import type { ItemReads } from "./plan-reads.ts";

/** Items and what each of them reads, by index. */
interface ReadItems {
  readonly items: readonly ItemPlan[];
  readonly reads: readonly ItemReads[];
}

/** For every question the names of the questions on screens that decide how it looks. */
export function influencesOf(
  items: readonly ItemPlan[],
  reads: readonly ItemReads[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const plan = { items, reads };
  return new Map(
    items.filter(isQuestionPlan).map((item) => {
      const own = [...showingReads(plan, item), ...(item.isComputed ? valueReads(plan, item) : [])];
      return [item.name, sourcesOf(plan, own)];
    }),
  );
}

/** Questions on screens from which the values of what is read come. */
function sourcesOf(plan: ReadItems, reads: readonly ItemPlan[]): ReadonlySet<string> {
  const sources = new Set<string>();
  const reached = new Set(reads);
  for (const item of reached) {
    if (item.kind === "question" && standsOnScreen(item) && !item.isComputed)
      sources.add(item.name);
    for (const read of followed(plan, item)) reached.add(read);
  }
  return sources;
}

function followed(plan: ReadItems, item: ItemPlan): readonly ItemPlan[] {
  if (item.kind !== "question") return [...item.children, ...showingReads(plan, item)];
  if (standsOnScreen(item) && !item.isComputed) return [];
  return [...valueReads(plan, item), ...showingReads(plan, item)];
}

function valueReads(plan: ReadItems, item: ItemPlan): readonly ItemPlan[] {
  return itemsAt(plan, plan.reads[item.index]?.forValue ?? []);
}

/** What the item and everything around it reads for showing. */
function showingReads(plan: ReadItems, item: ItemPlan): readonly ItemPlan[] {
  const reads: ItemPlan[] = [];
  for (let at: ItemPlan | undefined = item; at !== undefined; at = at.container) {
    reads.push(...itemsAt(plan, plan.reads[at.index]?.forShowing ?? []));
  }
  return reads;
}

function itemsAt(plan: ReadItems, indexes: readonly number[]): readonly ItemPlan[] {
  return indexes.flatMap((index) => plan.items[index] ?? []);
}
