// What expressions see of a response: names become nodes of the nearest level, everything else
// comes from the context. One scope serves a whole tree; it is moved from node to node.

import type { AnswerContext } from "./context.ts";
import type { EvaluationScope, ScopeNode } from "./expression/scope.ts";
import type { CompiledExpression, Outcome } from "./expression/evaluate.ts";
import { createRootFrame, isShown } from "./form-tree.ts";
import type { Fault, FormNode, Frame } from "./form-tree.ts";
import type { FormPlan, FramePlan, ItemPlan, RepeatPlan } from "./plan.ts";

export interface FormTree {
  readonly plan: FormPlan;
  readonly root: Frame;
  readonly scope: FormScope;
  /** Relevance that could not be worked out. */
  readonly faults: Map<FormNode, Fault>;
  /** Whether levels made from now on are filled with defaults. */
  appliesDefaults: boolean;
}

/** An empty tree along a plan. */
export function createTree(plan: FormPlan, context: AnswerContext): FormTree {
  const root = createRootFrame(plan.root);
  const scope = new FormScope(plan, root, context);
  return { plan, root, scope, faults: new Map(), appliesDefaults: false };
}

/** Works an expression out as standing on `node`. */
export function evaluateOn(
  { scope }: FormTree,
  expression: CompiledExpression,
  node: FormNode,
): Outcome {
  scope.node = node;
  scope.frame = node.frame;
  return expression(scope);
}

/** Works an expression out on a node of a choice list; its `${name}` are read from `frame`. */
export function evaluateOnChoice(
  { scope }: FormTree,
  expression: CompiledExpression,
  place: { readonly choice: ScopeNode; readonly frame: Frame },
): Outcome {
  scope.node = place.choice;
  scope.frame = place.frame;
  return expression(scope);
}

/** Text of the first item of a name, as read from `frame`. */
export function textNamed({ scope }: FormTree, frame: Frame, name: string): string | undefined {
  scope.frame = frame;
  return scope.reference(name)[0]?.text;
}

class FormScope implements EvaluationScope {
  node: ScopeNode;
  frame: Frame;
  readonly root: ScopeNode;
  readonly today: string;
  readonly now: string;
  readonly offsetMinutes: number;
  readonly seed: string;
  private readonly plan: FormPlan;

  constructor(plan: FormPlan, root: Frame, context: AnswerContext) {
    this.plan = plan;
    this.frame = root;
    this.root = root.node;
    this.node = root.node;
    this.today = context.today;
    this.now = context.now;
    this.offsetMinutes = context.offsetMinutes;
    this.seed = context.seed;
  }

  reference(name: string): readonly ScopeNode[] {
    const item = this.plan.byName.get(name);
    return item === undefined ? [] : nodesNamed(item, this.frame);
  }

  instance(list: string): ScopeNode | undefined {
    return this.plan.lists.get(list)?.instance();
  }

  choiceLabel(question: string, choice: string): string | undefined {
    const item = this.plan.byName.get(question);
    if (item?.kind !== "question") return undefined;
    return item.choices?.all.find(({ name }) => name === choice)?.label;
  }
}

/** The innermost level around `frame` that also holds the level planned by `plan`. */
export function commonFrame(frame: Frame, plan: FramePlan): Frame {
  let at = frame;
  while (at.parent !== undefined && !holdsLevel(at.plan, plan)) at = at.parent;
  return at;
}

function holdsLevel(outer: FramePlan, inner: FramePlan): boolean {
  let at: FramePlan | undefined = inner;
  while (at !== undefined && at !== outer) at = at.parent;
  return at === outer;
}

/** Every level planned by `plan` within `frame`, in order. */
export function framesWithin(frame: Frame, plan: FramePlan): readonly Frame[] {
  if (frame.plan === plan) return [frame];
  const repeat = repeatTowards(frame.plan, plan);
  if (repeat === undefined) return [];
  const entries = frame.nodes[repeat.slot]?.entries ?? [];
  return repeat.entries === plan ? entries : entries.flatMap((entry) => framesWithin(entry, plan));
}

/** In the same entry one node; from outside its repeat the nodes of all entries that are relevant. */
function nodesNamed(item: ItemPlan, from: Frame): readonly FormNode[] {
  if (item.kind !== "repeat" && item.frame === from.plan) return from.nodes[item.slot]?.asSet ?? [];
  const common = commonFrame(from, item.frame);
  const nodes = framesWithin(common, item.frame).flatMap((frame) => frame.nodes[item.slot] ?? []);
  if (item.kind === "repeat") {
    return nodes.flatMap((node) => (isShown(node) ? node.entries.map((entry) => entry.node) : []));
  }
  return common.plan === item.frame ? nodes : nodes.filter(isShown);
}

function repeatTowards(from: FramePlan, plan: FramePlan): RepeatPlan | undefined {
  let inner: FramePlan = plan;
  while (inner.parent !== undefined && inner.parent !== from) inner = inner.parent;
  const isTowards = (item: ItemPlan): item is RepeatPlan =>
    item.kind === "repeat" && item.entries === inner;
  return from.items.find(isTowards);
}
