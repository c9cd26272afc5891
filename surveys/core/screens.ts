// Paging for plain forms: one screen per section, split where an item depends on an answer that
// would stand on the same screen. Without scripts an answer takes effect only on the next screen.

import type { CompiledDefinition } from "./compile.ts";
import type { Group, Item, Question, Repeat } from "./definition.ts";
import { influencesOf, standsOnScreen } from "./influences.ts";
import type { ItemPlan, QuestionPlan } from "./plan.ts";

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

interface Section {
  readonly group: Group | undefined;
  readonly plans: readonly ItemPlan[];
}

/**
 * The screens of a form in order. Calculations, hidden values and the text of `or_other` stand on
 * none (the last is shown with its question). A matrix at the top level is no section but an item.
 */
export function screensOf(compiled: CompiledDefinition): readonly Screen[] {
  const influences = influencesOf(compiled);
  return sectionsOf(compiled).flatMap(({ group, plans }) => {
    const screens = splitLeaves(plans.flatMap(leavesOf), influences);
    return screens.map((leaves, index) => ({
      section: group,
      part: index + 1,
      parts: screens.length,
      items: plans.flatMap((plan) => itemWith(plan, leaves)),
    }));
  });
}

/** Names of the questions of a screen, inside groups and repeats too. */
export function questionsOn(items: readonly ScreenItem[]): readonly Question[] {
  return items.flatMap((item) => (item.kind === "question" ? [item] : questionsOn(item.items)));
}

function sectionsOf({ plan }: CompiledDefinition): readonly Section[] {
  const sections: Section[] = [];
  let loose: ItemPlan[] = [];
  for (const item of plan.root.children) {
    if (item.kind !== "group" || item.item.matrix === true) {
      if (loose.length === 0) sections.push({ group: undefined, plans: loose });
      loose.push(item);
      continue;
    }
    loose = [];
    sections.push({ group: item.item, plans: item.children });
  }
  return sections;
}

function leavesOf(plan: ItemPlan): readonly QuestionPlan[] {
  if (plan.kind !== "question") return plan.children.flatMap(leavesOf);
  return standsOnScreen(plan) ? [plan] : [];
}

/**
 * Cuts leaves into screens: a leaf waits for the screen after those it depends on, and the leaves
 * behind it wait too, so that order is kept; a leaf that depends on a later one is put off alone.
 */
function splitLeaves(
  leaves: readonly QuestionPlan[],
  influences: ReadonlyMap<string, ReadonlySet<string>>,
): readonly ReadonlySet<QuestionPlan>[] {
  const screens: ReadonlySet<QuestionPlan>[] = [];
  let waiting = leaves;
  while (waiting.length > 0) {
    const screen = takeScreen(waiting, influences);
    if (screen.size === 0) return [...screens, new Set(waiting)];
    screens.push(screen);
    waiting = waiting.filter((leaf) => !screen.has(leaf));
  }
  return screens;
}

function takeScreen(
  waiting: readonly QuestionPlan[],
  influences: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<QuestionPlan> {
  const screen = new Set<QuestionPlan>();
  const left = new Set(waiting.map((leaf) => leaf.name));
  for (const leaf of waiting) {
    const needed = influences.get(leaf.name) ?? new Set();
    if ([...screen].some(({ name }) => needed.has(name))) break;
    if ([...left].some((name) => name !== leaf.name && needed.has(name))) continue;
    screen.add(leaf);
    left.delete(leaf.name);
  }
  return screen;
}

function itemWith(plan: ItemPlan, leaves: ReadonlySet<QuestionPlan>): readonly ScreenItem[] {
  if (plan.kind === "question") return leaves.has(plan) ? [plan.item] : [];
  const items: readonly Item[] = plan.children.flatMap((child) => itemWith(child, leaves));
  return items.length === 0 ? [] : [{ ...plan.item, items }];
}
