// Paging for plain forms: a section is split where an item depends on an answer that would stand on
// the same screen. Without scripts an answer takes effect only on the next screen.

import type { FramePlan, QuestionPlan } from "./plan.ts";
import { leavesOf, sectionsOf } from "./sections.ts";

type Influences = ReadonlyMap<string, ReadonlySet<string>>;

/** For every screen of a form the indexes of the questions on it. */
export function splitScreens(
  root: FramePlan,
  influences: Influences,
): readonly (readonly number[])[] {
  return sectionsOf(root)
    .flatMap(({ plans }) => splitLeaves(plans.flatMap(leavesOf), influences))
    .map((leaves) => [...leaves].map(({ index }) => index));
}

/**
 * Cuts leaves into screens: a leaf waits for the screen after those it depends on, and the leaves
 * behind it wait too, so that order is kept; a leaf that depends on a later one is put off alone.
 */
function splitLeaves(
  leaves: readonly QuestionPlan[],
  influences: Influences,
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
  influences: Influences,
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
