// The sections of a form: its top-level groups, and what stands between them.

import type { Group } from "./definition.ts";
import { standsOnScreen, type FramePlan, type ItemPlan, type QuestionPlan } from "./plan.ts";

interface Section {
  readonly group: Group | undefined;
  readonly plans: readonly ItemPlan[];
}

/** Top-level groups, and what stands between them. */
export function sectionsOf(root: FramePlan): readonly Section[] {
  const sections: Section[] = [];
  let loose: ItemPlan[] = [];
  for (const item of root.children) {
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

/** Questions that stand on a screen. */
export function leavesOf(plan: ItemPlan): readonly QuestionPlan[] {
  if (plan.kind !== "question") return plan.children.flatMap(leavesOf);
  return standsOnScreen(plan) ? [plan] : [];
}
