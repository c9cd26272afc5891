// What a live form says of one item: its value as given, and what is wrong with it.

import type { AnswerValue } from "./answers.ts";
import { pathOf } from "./collect-answers.ts";
import type { FormTree } from "./form-scope.ts";
import type { FormNode } from "./form-tree.ts";
import type { AnswerProblem } from "./problem.ts";
import { faultOf } from "./question-problems.ts";

/** The accepted value of a node, else what was given for it and can be shown again. */
export function shownValue(node: FormNode | undefined): AnswerValue | undefined {
  return node === undefined ? undefined : (node.value ?? showable(node.refusedValue));
}

/** Problems of a relevant item: its own fault, and a relevance or count that cannot be worked out. */
export function shownProblems(
  tree: FormTree,
  node: FormNode | undefined,
): readonly AnswerProblem[] {
  if (node?.plan === undefined) return [];
  const own = node.plan.kind === "question" ? faultOf(tree, node, node.plan) : node.fault;
  const question = pathOf(node);
  return [own, node.countFault, tree.faults.get(node)]
    .filter((fault) => fault !== undefined)
    .map(({ code, parameters }) => ({ code, question, parameters }));
}

function showable(given: unknown): AnswerValue | undefined {
  if (typeof given === "string" || typeof given === "number") return given;
  if (Array.isArray(given)) {
    if (given.every((part): part is string => typeof part === "string")) return given;
    return given.every((part): part is number => typeof part === "number") ? given : undefined;
  }
  const isRefusal = typeof given === "object" && given !== null && "refused" in given;
  return isRefusal ? { refused: true } : undefined;
}
