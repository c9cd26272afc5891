// What is wrong with one question as it stands: the same judgement for the live form and for
// `validate`. Asked only of questions that are relevant.

import { evaluateOn } from "./form-scope.ts";
import type { FormTree } from "./form-scope.ts";
import { toBoolean } from "./expression/value.ts";
import type { Fault, FormNode } from "./form-tree.ts";
import { firstNotOffered } from "./offered-choices.ts";
import type { Condition, QuestionPlan } from "./plan.ts";
import { chosenNames } from "./question-types/choices.ts";
import { isRefused } from "./question-types/accept-answer.ts";
import { excerpt } from "./question-types/rules.ts";
import { isAnswerable } from "./question-types/traits.ts";
import { notComputable } from "./run-steps.ts";

/**
 * The first fault of a relevant question: not accepted, required and empty, not offered, constraint
 * not met. A refusal answers a required question and is held to no constraint.
 */
export function faultOf(tree: FormTree, node: FormNode, plan: QuestionPlan): Fault | undefined {
  if (node.fault !== undefined) return node.fault;
  const { value } = node;
  if (value === undefined) return missingFault(tree, node, plan);
  if (plan.isComputed || isRefused(value)) return undefined;
  if (plan.choices?.filter !== undefined) {
    const missing = firstNotOffered(tree, node, chosenNames(value));
    if (missing !== undefined) return notOffered(missing);
  }
  return plan.constraint === undefined ? undefined : constraintFault(tree, node, plan);
}

/** Whether a relevant question must be answered now. */
export function isRequiredNow(tree: FormTree, node: FormNode, plan: QuestionPlan): boolean {
  if (plan.required === false || plan.isComputed || !isAnswerable(plan.item.type)) return false;
  return holds(tree, node, plan.required) && !isReadOnlyNow(tree, node, plan);
}

/** Whether a question, or a group around it, is read-only now. */
export function isReadOnlyNow(tree: FormTree, node: FormNode, plan: QuestionPlan): boolean {
  if (plan.isComputed || holds(tree, node, plan.readOnly)) return true;
  for (let at = node.holder; at !== null; at = at.holder) {
    if (at.plan?.kind === "group" && holds(tree, at, at.plan.readOnly)) return true;
  }
  return false;
}

/** A condition that cannot be worked out does not hold; `faultOf` reports it where it matters. */
function holds(tree: FormTree, node: FormNode, condition: Condition): boolean {
  if (typeof condition === "boolean") return condition;
  const outcome = evaluateOn(tree, condition, node);
  return outcome.ok && toBoolean(outcome.value);
}

function missingFault(tree: FormTree, node: FormNode, plan: QuestionPlan): Fault | undefined {
  if (plan.required === false) return undefined;
  if (typeof plan.required === "function") {
    const outcome = evaluateOn(tree, plan.required, node);
    if (!outcome.ok) return notComputable("required", outcome.problem.code);
  }
  return isRequiredNow(tree, node, plan) ? { code: "answer.required", parameters: {} } : undefined;
}

function constraintFault(tree: FormTree, node: FormNode, plan: QuestionPlan): Fault | undefined {
  if (plan.constraint === undefined) return undefined;
  const outcome = evaluateOn(tree, plan.constraint, node);
  if (!outcome.ok) return notComputable("constraint", outcome.problem.code);
  if (toBoolean(outcome.value)) return undefined;
  return { code: "answer.constraint_not_met", parameters: {} };
}

function notOffered(choice: string): Fault {
  return { code: "answer.choice_not_offered", parameters: { choice: excerpt(choice) } };
}
