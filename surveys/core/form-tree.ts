// The answers of one response as the tree that expressions read. One node per question, group and
// repeat of every level; a repeat's entries are nodes of its name beside each other, as in XForms.

import type { AnswerValue } from "./answers.ts";
import type { ScopeNode } from "./expression/scope.ts";
import type { FramePlan, ItemPlan } from "./plan.ts";
import type { ProblemParameters } from "./problem.ts";

const ROOT_NAME = "data";
const NO_CHILDREN: readonly FormNode[] = [];

/** One level with its nodes: the form itself, or one entry of a repeat. */
export interface Frame {
  readonly plan: FramePlan;
  readonly parent: Frame | undefined;
  /** The level's own node: the root, or the entry. */
  readonly node: FormNode;
  /** By slot of the item. */
  readonly nodes: readonly FormNode[];
  /** Made during this session and not yet filled with defaults. */
  isFresh: boolean;
}

export interface Fault {
  readonly code: string;
  readonly parameters: ProblemParameters;
}

/** One item of the form, or one entry of a repeat, with its answer as it stands. */
export class FormNode implements ScopeNode {
  readonly name: string;
  readonly parent: FormNode | null;
  readonly plan: ItemPlan | undefined;
  /** The level whose items the node's expressions name first. */
  readonly frame: Frame;
  /** The node whose relevance this one shares: its parent, or for an entry the repeat. */
  readonly holder: FormNode | null;
  position = 1;
  /** What the node's own `relevant` says; `isShown` also asks its holders. */
  isRelevant = true;
  /** Accepted answer or computed value; kept while the node is not relevant. */
  value: AnswerValue | undefined = undefined;
  /** Why what was given for the node was not accepted, or its value could not be computed. */
  fault: Fault | undefined = undefined;
  /** What was given and not accepted. */
  refusedValue: unknown = undefined;
  /** Of a repeat. */
  entries: readonly Frame[] = [];
  /** Why the number of a repeat's entries could not be followed. */
  countFault: Fault | undefined = undefined;
  private knownText: string | undefined = undefined;
  private knownChildren: readonly FormNode[] | undefined = undefined;
  private knownSet: readonly FormNode[] | undefined = undefined;

  constructor(plan: ItemPlan | undefined, frame: Frame, holders: Holders) {
    this.name = plan === undefined ? ROOT_NAME : plan.name;
    this.plan = plan;
    this.frame = frame;
    this.parent = holders.parent;
    this.holder = holders.holder;
  }

  get text(): string {
    const { value, plan } = this;
    if (value === undefined || plan?.kind !== "question" || !isShown(this)) return "";
    return (this.knownText ??= plan.rules.toText(value));
  }

  get children(): readonly FormNode[] {
    return (this.knownChildren ??= childrenOf(this));
  }

  /** The set of this node alone, made once. */
  get asSet(): readonly FormNode[] {
    return (this.knownSet ??= [this]);
  }

  setValue(value: AnswerValue | undefined): void {
    this.value = value;
    this.knownText = undefined;
  }

  /** Replaces the entries of a repeat and numbers them. */
  setEntries(entries: readonly Frame[]): void {
    this.entries = entries;
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index];
      if (entry !== undefined) entry.node.position = index + 1;
    }
    if (this.parent !== null) this.parent.knownChildren = undefined;
  }
}

interface Holders {
  readonly parent: FormNode | null;
  readonly holder: FormNode | null;
}

/** Whether a node and everything that holds it is relevant. */
export function isShown(node: FormNode): boolean {
  for (let at: FormNode | null = node; at !== null; at = at.holder) {
    if (!at.isRelevant) return false;
  }
  return true;
}

/** The form's first level, empty. */
export function createRootFrame(plan: FramePlan): Frame {
  return createFrame(plan, undefined, undefined);
}

/** An empty entry of the repeat whose node is given; it is not yet among its entries. */
export function createEntryFrame(plan: FramePlan, repeat: FormNode): Frame {
  return createFrame(plan, repeat.frame, repeat);
}

function createFrame(
  plan: FramePlan,
  parent: Frame | undefined,
  repeat: FormNode | undefined,
): Frame {
  const nodes: FormNode[] = [];
  const own = new Level(plan, parent, { nodes, repeat });
  for (const item of plan.items) {
    const { container } = item;
    const inGroup = container?.kind === "group" ? nodes[container.slot] : undefined;
    const holder = inGroup ?? own.node;
    nodes.push(new FormNode(item, own, { parent: holder, holder }));
  }
  return own;
}

/** A level and its own node name each other. */
class Level implements Frame {
  readonly plan: FramePlan;
  readonly parent: Frame | undefined;
  readonly nodes: readonly FormNode[];
  readonly node: FormNode;
  isFresh = false;

  constructor(plan: FramePlan, parent: Frame | undefined, content: LevelContent) {
    const { nodes, repeat } = content;
    this.plan = plan;
    this.parent = parent;
    this.nodes = nodes;
    const holders = { parent: repeat?.parent ?? null, holder: repeat ?? null };
    this.node = new FormNode(repeat?.plan, this, holders);
  }
}

interface LevelContent {
  readonly nodes: readonly FormNode[];
  /** The repeat whose entry the level is; undefined for the form itself. */
  readonly repeat: FormNode | undefined;
}

function childrenOf({ plan, frame }: FormNode): readonly FormNode[] {
  if (plan?.kind === "question") return NO_CHILDREN;
  const items = plan?.kind === "group" ? plan.children : frame.plan.children;
  return items.flatMap(({ slot, kind }) => {
    const node = frame.nodes[slot];
    if (node === undefined) return [];
    return kind === "repeat" ? node.entries.map((entry) => entry.node) : [node];
  });
}
