// How an open form changes: an answer given, an entry of a repeat added or removed.

import { nodeAt } from "./form-path.ts";
import type { FormTree } from "./form-scope.ts";
import type { FormNode, Frame } from "./form-tree.ts";
import type { RepeatPlan } from "./plan.ts";
import { giveAnswer } from "./read-answers.ts";
import { MAX_ENTRIES, newEntry, runAllSteps } from "./run-steps.ts";
import { wakeFrom } from "./wake-steps.ts";
import type { Form } from "./form.ts";

type ChangingPart = Pick<Form, "answer" | "addEntry" | "removeEntry">;

/** The part of `Form` that changes its tree. A path that leads nowhere changes nothing. */
export function changingPart(tree: FormTree): ChangingPart {
  return {
    answer(path, value) {
      const node = nodeAt(tree, path);
      if (node?.plan?.kind !== "question" || node.plan.isComputed) return new Set();
      giveAnswer(node, node.plan, value);
      return wakeFrom(tree, node);
    },
    addEntry(path) {
      changeEntries(tree, path, (entries, add) =>
        entries.length < MAX_ENTRIES ? [...entries, add()] : entries,
      );
    },
    removeEntry(path, index) {
      changeEntries(tree, path, (entries) => entries.filter((_entry, at) => at !== index));
    },
  };
}

/** Entries are renumbered, so everything may change: the whole form is worked out anew. */
function changeEntries(
  tree: FormTree,
  path: string,
  change: (entries: readonly Frame[], add: () => Frame) => readonly Frame[],
): void {
  const node = nodeAt(tree, path);
  const plan = node?.plan;
  if (node === undefined || plan?.kind !== "repeat" || isFixed(node, plan)) return;
  node.fault = undefined;
  node.setEntries(change(node.entries, () => newEntry(tree, node, plan)));
  runAllSteps(tree);
}

/** An entry itself also has its repeat's plan. */
function isFixed(node: FormNode, plan: RepeatPlan): boolean {
  return plan.count !== undefined || node === node.frame.node;
}
