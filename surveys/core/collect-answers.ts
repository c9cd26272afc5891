// From a worked-out tree to answers: relevant, answered questions only, in form order, with the
// problems met on the way.

import type { Answers, AnswerValue, Entry } from "./answers.ts";
import type { FormTree } from "./form-scope.ts";
import { isShown } from "./form-tree.ts";
import type { Fault, FormNode, Frame } from "./form-tree.ts";
import type { QuestionPlan } from "./plan.ts";
import type { AnswerProblem } from "./problem.ts";
import { faultOf } from "./question-problems.ts";
import { isAnswerable } from "./question-types/traits.ts";

export interface Collected {
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
  /** Answers given by a person: without computed and hidden values. */
  readonly given: number;
}

interface Collector {
  readonly tree: FormTree;
  /** Undefined: answers are collected without being judged. */
  readonly problems: AnswerProblem[] | undefined;
  given: number;
}

interface MutableAnswers {
  [name: string]: AnswerValue | readonly Entry[];
}

/** Answers of the tree with every problem of a relevant item. */
export function collectChecked(tree: FormTree): Collected {
  const problems: AnswerProblem[] = [];
  const collector: Collector = { tree, problems, given: 0 };
  const answers = collectFrame(collector, tree.root, "");
  for (const [node, fault] of tree.faults) {
    if (isShown(node)) problems.push(problemAt(pathOf(node), fault));
  }
  return { answers, problems, given: collector.given };
}

/** Answers of the tree as they stand. */
export function collectAnswers(tree: FormTree): Answers {
  return collectFrame({ tree, problems: undefined, given: 0 }, tree.root, "");
}

/** Path of a node: its name, inside a repeat `repeat[0].name`. */
export function pathOf(node: FormNode): string {
  const entry = node.frame.node;
  if (node === entry) return entryPath(node);
  const inside = entryPath(entry);
  return inside === "" ? node.name : `${inside}.${node.name}`;
}

function entryPath(entry: FormNode): string {
  const repeat = entry.holder;
  return repeat === null ? "" : `${pathOf(repeat)}[${String(entry.position - 1)}]`;
}

function collectFrame(collector: Collector, frame: Frame, path: string): MutableAnswers {
  const answers: MutableAnswers = {};
  for (const member of frame.plan.members) {
    const node = frame.nodes[member.slot];
    if (node === undefined || !isShown(node)) continue;
    if (member.kind === "question") {
      const value = collectQuestion(collector, node, { plan: member, path });
      if (value !== undefined) answers[member.name] = value;
      continue;
    }
    const entries = collectEntries(collector, node, path + member.name);
    if (entries.length > 0) answers[member.name] = entries;
  }
  return answers;
}

function collectQuestion(
  collector: Collector,
  node: FormNode,
  { plan, path }: { readonly plan: QuestionPlan; readonly path: string },
): AnswerValue | undefined {
  const { problems, tree } = collector;
  if (problems !== undefined) {
    const fault = faultOf(tree, node, plan);
    if (fault !== undefined) problems.push(problemAt(path + plan.name, fault));
  }
  const { value } = node;
  if (value !== undefined && isAnswerable(plan.item.type) && !plan.isComputed) collector.given++;
  return value;
}

function collectEntries(collector: Collector, node: FormNode, path: string): readonly Entry[] {
  for (const fault of [node.fault, node.countFault]) {
    if (fault !== undefined) collector.problems?.push(problemAt(path, fault));
  }
  return node.entries.map((entry, index) => {
    const entryAt = `${path}[${String(index)}]`;
    const { fault } = entry.node;
    if (fault !== undefined) collector.problems?.push(problemAt(entryAt, fault));
    return collectFrame(collector, entry, `${entryAt}.`);
  });
}

function problemAt(question: string, { code, parameters }: Fault): AnswerProblem {
  return { code, question, parameters };
}
