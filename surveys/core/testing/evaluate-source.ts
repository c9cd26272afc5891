// Parses and evaluates in one go, for tests: what an expression gives in a scope.

import { compileExpression } from "../expression/evaluate.ts";
import type { Outcome } from "../expression/evaluate.ts";
import { FUNCTIONS } from "../expression/function-table.ts";
import { parseExpression } from "../expression/parse.ts";
import type { EvaluationScope } from "../expression/scope.ts";
import { isNodes } from "../expression/value.ts";
import { scopeOf } from "./scope-of.ts";

/** Outcome of an expression; the problem of its source when it cannot be parsed. */
export function outcomeOf(source: string, scope: EvaluationScope = scopeOf()): Outcome {
  const parsed = parseExpression(source);
  if (parsed.ok) return compileExpression(parsed.value, FUNCTIONS)(scope);
  const [problem = { code: "", offset: 0, parameters: {} }] = parsed.problems;
  return { ok: false, problem };
}

/** Plain value of an expression: texts of the nodes of a node-set; the code of a problem. */
export function valueOf(source: string, scope?: EvaluationScope): unknown {
  const outcome = outcomeOf(source, scope);
  if (!outcome.ok) return { code: outcome.problem.code };
  return isNodes(outcome.value) ? outcome.value.map((node) => node.text) : outcome.value;
}
