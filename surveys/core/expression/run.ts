// One evaluation under way: its scope, the steps it has spent, and the first problem met. After a
// problem evaluation goes on with empty values and its result is dropped.

import type { ProblemParameters } from "../problem.ts";
import type { EvaluationScope, ScopeNode } from "./scope.ts";
import type { ExpressionProblem } from "./syntax.ts";
import { isNodes, toBoolean, toNumber, toText } from "./value.ts";
import type { Value } from "./value.ts";

const MOST_STEPS = 1_000_000;
const LONGEST_TEXT = 100_000;

export interface Run {
  readonly scope: EvaluationScope;
  steps: number;
  problem: ExpressionProblem | undefined;
}

/** Where in the run an expression is evaluated: the context of XPath 1.0 §1. */
export interface Context {
  readonly run: Run;
  readonly node: ScopeNode;
  readonly position: number;
  readonly size: number;
}

export type Evaluator = (context: Context) => Value;

export interface Fault {
  readonly code: string;
  readonly offset: number;
  readonly parameters?: ProblemParameters;
}

/** Records a fault unless one was met before; gives the value to go on with. */
export function fail(run: Run, fault: Fault): "" {
  run.problem ??= { parameters: {}, ...fault };
  return "";
}

/** Counts work; false once the run is over its bound or has failed. */
export function spend(run: Run, steps: number, offset: number): boolean {
  run.steps += steps;
  if (run.steps > MOST_STEPS) {
    fail(run, { code: "expression.steps_exceeded", offset, parameters: { most: MOST_STEPS } });
  }
  return run.problem === undefined;
}

/** A text made by an expression, within the bound on its length. */
export function boundedText(run: Run, text: string, offset: number): string {
  if (text.length <= LONGEST_TEXT && spend(run, text.length >> 4, offset)) return text;
  const parameters = { most: LONGEST_TEXT };
  return fail(run, { code: "expression.result_too_long", offset, parameters });
}

/** Text of an operand. */
export function textOf(operand: Evaluator, context: Context): string {
  return toText(operand(context));
}

/** Number of an operand, with dates of other offsets brought to the local calendar. */
export function numberOf(operand: Evaluator, context: Context): number {
  return toNumber(operand(context), context.run.scope.offsetMinutes);
}

/** Truth of an operand. */
export function truthOf(operand: Evaluator, context: Context): boolean {
  return toBoolean(operand(context));
}

/** The nodes of an operand; a problem when it is no node-set. */
export function nodesOf(
  operand: Evaluator,
  context: Context,
  offset: number,
): readonly ScopeNode[] {
  const value = operand(context);
  if (isNodes(value)) return value;
  fail(context.run, { code: "expression.not_a_node_set", offset });
  return [];
}
