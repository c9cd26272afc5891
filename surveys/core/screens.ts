// Paging: one screen per section, or more where `split-screens.ts` had to split it.

import type { CompiledDefinition } from "./compiled-definition.ts";
import type { Group, Item, Question, Repeat } from "./definition.ts";
import type { ItemPlan } from "./plan.ts";
import { sectionsOf, leavesOf } from "./sections.ts";

export interface Screen {
  /** The top-level group the screen belongs to; undefined for questions outside any. */
  readonly section: Group | undefined;
  /** 1 for the first screen of its section. */
  readonly part: number;
  /** Screens of the section. */
  readonly parts: number;
  /** Children of the section that stand on this screen, groups with only theirs. */
  readonly items: readonly ScreenItem[];
}
export type ScreenItem = Question | Group | Repeat;

/**
 * The screens of a form in order. Calculations, hidden values and the text of `or_other` stand on
 * none (the last is shown with its question). A matrix at the top level is no section but an item.
 */
export function screensOf({ plan }: CompiledDefinition): readonly Screen[] {
  const screens = plan.screens().map((leaves) => new Set(leaves));
  return sectionsOf(plan.root).flatMap(({ group, plans }) => {
    const own = plans.flatMap(leavesOf);
    const parts = screens.filter((leaves) => own.some(({ index }) => leaves.has(index)));
    return parts.map((leaves, at) => ({
      section: group,
      part: at + 1,
      parts: parts.length,
      items: plans.flatMap((item) => itemWith(item, leaves)),
    }));
  });
}

/** Names of the questions of a screen, inside groups and repeats too. */
export function questionsOn(items: readonly ScreenItem[]): readonly Question[] {
  return items.flatMap((item) => (item.kind === "question" ? [item] : questionsOn(item.items)));
}

function itemWith(plan: ItemPlan, leaves: ReadonlySet<number>): readonly ScreenItem[] {
  if (plan.kind === "question") return leaves.has(plan.index) ? [plan.item] : [];
  const items: readonly Item[] = plan.children.flatMap((child) => itemWith(child, leaves));
  return items.length === 0 ? [] : [{ ...plan.item, items }];
}
