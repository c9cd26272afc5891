// Works out relevance, entry counts, defaults and computed values of a tree, each step in its turn.
// Which steps to run is decided by the caller: all of them, or those a change wakes.

import type { AnswerValue } from "./answers.ts";
import type { Outcome } from "./expression/evaluate.ts";
import { toBoolean, toNumber, toText } from "./expression/value.ts";
import type { Value } from "./expression/value.ts";
import { evaluateOn, framesWithin } from "./form-scope.ts";
import type { FormTree } from "./form-scope.ts";
import { createEntryFrame } from "./form-tree.ts";
import type { Fault, FormNode, Frame } from "./form-tree.ts";
import type { EvaluationStep, QuestionPlan, RepeatPlan } from "./plan.ts";

/** Entries of one repeat, at most. */
export const MAX_ENTRIES = 100;

/** Runs every step on the whole tree. */
export function runAllSteps(tree: FormTree): void {
  for (const step of tree.plan.steps) {
    if (step.item.frame === tree.root.plan) runStep(tree, step, tree.root);
    else for (const frame of framesWithin(tree.root, step.item.frame)) runStep(tree, step, frame);
  }
  if (tree.appliesDefaults) settle(tree.root);
}

/** Defaults are given once: what the person then empties stays empty. */
export function settle(frame: Frame): void {
  frame.isFresh = false;
  for (const member of frame.plan.members) {
    if (member.kind !== "repeat") continue;
    for (const entry of frame.nodes[member.slot]?.entries ?? []) settle(entry);
  }
}

/** Runs one step on one level; true if relevance, entries or value changed. */
export function runStep(tree: FormTree, step: EvaluationStep, frame: Frame): boolean {
  const { item, aspect } = step;
  const node = frame.nodes[item.slot];
  if (node === undefined) return false;
  if (aspect === "relevance") return updateRelevance(tree, node);
  if (aspect === "entries") return item.kind === "repeat" && updateEntries(tree, node, item);
  if (item.kind !== "question") return false;
  if (aspect === "default") return applyDefault(tree, node, item);
  return aspect === "value" && updateValue(tree, node, item);
}

/** What stands for an expression that gave no value: a problem of the form, not of the person. */
export function notComputable(property: string, reason: string): Fault {
  return { code: "answer.not_computable", parameters: { property, reason } };
}

/** A relevance that cannot be worked out hides nothing: the fault is reported instead. */
function updateRelevance(tree: FormTree, node: FormNode): boolean {
  const expression = node.plan?.relevant;
  if (expression === undefined) return false;
  const before = node.isRelevant;
  const outcome = evaluateOn(tree, expression, node);
  node.isRelevant = outcome.ok ? toBoolean(outcome.value) : true;
  if (outcome.ok) tree.faults.delete(node);
  else tree.faults.set(node, notComputable("relevant", outcome.problem.code));
  return node.isRelevant !== before;
}

function updateEntries(tree: FormTree, node: FormNode, repeat: RepeatPlan): boolean {
  if (repeat.count === undefined) return false;
  const { wanted, fault } = entriesWanted(evaluateOn(tree, repeat.count, node));
  node.countFault = fault;
  if (wanted === node.entries.length) return false;
  const entries = node.entries.slice(0, wanted);
  while (entries.length < wanted) entries.push(newEntry(tree, node, repeat));
  node.setEntries(entries);
  return true;
}

/** An empty entry; in a live form it takes its defaults when the steps run on it. */
export function newEntry(tree: FormTree, node: FormNode, repeat: RepeatPlan): Frame {
  const entry = createEntryFrame(repeat.entries, node);
  entry.isFresh = tree.appliesDefaults;
  return entry;
}

function entriesWanted(outcome: Outcome): { wanted: number; fault: Fault | undefined } {
  if (!outcome.ok) return { wanted: 0, fault: notComputable("repeatCount", outcome.problem.code) };
  const count = Math.floor(toNumber(outcome.value));
  if (count > MAX_ENTRIES) return { wanted: MAX_ENTRIES, fault: tooManyEntries() };
  return { wanted: count > 0 ? count : 0, fault: undefined };
}

/** The fault of a repeat with more entries than allowed. */
export function tooManyEntries(): Fault {
  return { code: "answer.too_many_entries", parameters: { max: MAX_ENTRIES } };
}

function applyDefault(tree: FormTree, node: FormNode, plan: QuestionPlan): boolean {
  if (!node.frame.isFresh || node.value !== undefined || node.fault !== undefined) return false;
  const { value } = defaultValue(tree, node, plan);
  if (value === undefined) return false;
  node.setValue(value);
  return true;
}

function updateValue(tree: FormTree, node: FormNode, plan: QuestionPlan): boolean {
  const before = node.value;
  const { value, fault } =
    plan.calculation === undefined
      ? defaultValue(tree, node, plan)
      : readOutcome(evaluateOn(tree, plan.calculation, node), plan, "calculation");
  node.fault = fault;
  node.refusedValue = undefined;
  if (isSameValue(before, value)) return false;
  node.setValue(value);
  return true;
}

interface Computed {
  readonly value: AnswerValue | undefined;
  readonly fault: Fault | undefined;
}

function defaultValue(tree: FormTree, node: FormNode, plan: QuestionPlan): Computed {
  if (plan.default === undefined) return { value: undefined, fault: undefined };
  if (plan.default.kind === "fixed") return { value: plan.default.value, fault: undefined };
  return readOutcome(evaluateOn(tree, plan.default.expression, node), plan, "default");
}

/** What an expression gave, as a value of its question's type. */
function readOutcome(outcome: Outcome, plan: QuestionPlan, property: string): Computed {
  if (!outcome.ok) {
    return { value: undefined, fault: notComputable(property, outcome.problem.code) };
  }
  const given = jsonOf(outcome.value, plan);
  if (given === undefined) return { value: undefined, fault: undefined };
  const read = plan.rules.accept(given, plan.settings);
  if (read.ok) return { value: read.value, fault: undefined };
  return { value: undefined, fault: { code: read.code, parameters: read.parameters } };
}

/** A number that is not finite counts as no value, as in JavaRosa. */
function jsonOf(value: Value, plan: QuestionPlan): unknown {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return undefined;
    if (plan.item.type === "calculate") return value;
  }
  const text = toText(value);
  return text === "" ? undefined : plan.rules.fromText(text);
}

/** Whether two values are the same answer. */
function isSameValue(one: AnswerValue | undefined, other: AnswerValue | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, at) => part === other[at]);
  }
  return typeof one === "object" && typeof other === "object" && !Array.isArray(one)
    ? !Array.isArray(other)
    : false;
}
