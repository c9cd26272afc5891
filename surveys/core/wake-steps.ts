// Incremental evaluation: after a change, the steps that depend on it and nothing else, in the
// order of the plan, so that each runs at most once per level.

import { pathOf } from "./collect-answers.ts";
import { commonFrame, framesWithin } from "./form-scope.ts";
import type { FormTree } from "./form-scope.ts";
import type { FormNode, Frame } from "./form-tree.ts";
import type { ContainerPlan, EvaluationStep, ItemPlan, Waking } from "./plan.ts";
import { runStep, settle } from "./run-steps.ts";

interface Waves {
  readonly tree: FormTree;
  /** Levels on which a step is to run, by its order. */
  readonly pending: Map<number, Set<Frame>>;
  readonly changed: Set<string>;
}

/** Works out what depends on the value of `node`; gives the paths that changed, its own included. */
export function wakeFrom(tree: FormTree, node: FormNode): ReadonlySet<string> {
  const waves: Waves = { tree, pending: new Map(), changed: new Set([pathOf(node)]) };
  if (node.plan !== undefined) wakeReaders(waves, node.plan, node.frame);
  const { steps } = tree.plan;
  for (let order = 0; order < steps.length && waves.pending.size > 0; order++) {
    const frames = waves.pending.get(order);
    const step = steps[order];
    if (frames === undefined || step === undefined) continue;
    waves.pending.delete(order);
    for (const frame of frames) rerun(waves, step, frame);
  }
  settle(tree.root);
  return waves.changed;
}

function rerun(waves: Waves, step: EvaluationStep, frame: Frame): void {
  const node = frame.nodes[step.item.slot];
  if (node === undefined) return;
  const isChanged = runStep(waves.tree, step, frame);
  if (isChanged || step.aspect === "choices") waves.changed.add(pathOf(node));
  if (!isChanged) return;
  wakeReaders(waves, step.item, frame);
  if (step.aspect === "value" || step.item.kind === "question") return;
  if (step.aspect === "entries") wakeNewEntries(waves, node);
  wakeInside(waves, node);
}

/** A group or repeat that changed changes what can be read of everything inside it. */
function wakeInside(waves: Waves, container: FormNode): void {
  const { plan } = container;
  if (plan === undefined || plan.kind === "question") return;
  for (const item of subtreeOf(plan)) wakeReaders(waves, item, container.frame);
  for (const node of nodesInside(container)) waves.changed.add(pathOf(node));
}

function subtreeOf(plan: ContainerPlan): readonly ItemPlan[] {
  return plan.children.flatMap((item) =>
    item.kind === "question" ? [item] : [item, ...subtreeOf(item)],
  );
}

function nodesInside(container: FormNode): readonly FormNode[] {
  const { plan } = container;
  if (plan === undefined || plan.kind === "question") return [];
  const frames = plan.kind === "repeat" ? container.entries : [container.frame];
  return frames.flatMap((frame) =>
    plan.children.flatMap(({ slot }) => {
      const node = frame.nodes[slot];
      return node === undefined ? [] : [node, ...nodesInside(node)];
    }),
  );
}

function wakeNewEntries(waves: Waves, repeat: FormNode): void {
  for (const entry of repeat.entries) {
    if (!entry.isFresh) continue;
    for (const step of waves.tree.plan.steps) {
      if (step.item.frame === entry.plan) schedule(waves, step, entry);
    }
  }
}

function wakeReaders(waves: Waves, item: ItemPlan, frame: Frame): void {
  for (const waking of waves.tree.plan.wakes[item.index] ?? []) wake(waves, waking, frame);
}

function wake(waves: Waves, { step, within }: Waking, frame: Frame): void {
  let base = frame;
  while (base.plan.depth > within && base.parent !== undefined) base = base.parent;
  const common = commonFrame(base, step.item.frame);
  if (common.plan === step.item.frame) schedule(waves, step, common);
  else for (const one of framesWithin(common, step.item.frame)) schedule(waves, step, one);
}

function schedule({ pending }: Waves, step: EvaluationStep, frame: Frame): void {
  const frames = pending.get(step.order);
  if (frames === undefined) pending.set(step.order, new Set([frame]));
  else frames.add(frame);
}
