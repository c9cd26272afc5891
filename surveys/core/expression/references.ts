// Which items of the form an expression reads: what its value depends on.

import { listOf } from "./list-context.ts";
import type { ListContext } from "./list-context.ts";
import { ANY_CHILD, ANY_NODE } from "./syntax.ts";
import type { Expression, Path, Step } from "./syntax.ts";

/**
 * Names an expression reads, each once, in the order they stand.
 * In: a parsed expression. Out: names of `${name}` and of path steps over the form; neither `.` nor
 * columns of a choice list nor `${last-saved#name}`. A name may be unknown to the form.
 */
export function referencesOf(expression: Expression): readonly string[] {
  const names = new Set<string>();
  collect(expression, false, names);
  return [...names];
}

function collect(expression: Expression, around: ListContext, names: Set<string>): void {
  switch (expression.kind) {
    case "number":
    case "text":
      return;
    case "reference":
      if (!expression.lastSaved) names.add(expression.name);
      return;
    case "negation":
      return collect(expression.operand, around, names);
    case "binary":
      collect(expression.left, around, names);
      return collect(expression.right, around, names);
    case "call":
      for (const argument of expression.arguments) collect(argument, around, names);
      return;
    case "filter":
      collect(expression.source, around, names);
      return collectAll(expression.predicates, listOf(expression.source, around), names);
    case "path":
      return collectPath(expression, around, names);
  }
}

function collectAll(
  predicates: readonly Expression[],
  around: ListContext,
  names: Set<string>,
): void {
  for (const predicate of predicates) collect(predicate, around, names);
}

function collectPath(path: Path, around: ListContext, names: Set<string>): void {
  if (typeof path.start !== "string") collect(path.start, around, names);
  const list = listOf(path, around);
  for (const step of stepsBelowRoot(path)) {
    if (list === false && isNamed(step)) names.add(step.name);
    collectAll(step.predicates, list, names);
  }
}

/** Whether a step takes only nodes of one name. */
export function isNamed({ name }: Step): boolean {
  return name !== ANY_CHILD && name !== ANY_NODE;
}

/** Steps of a path that name items: without the root element that opens an absolute path. */
export function stepsBelowRoot(path: Path): readonly Step[] {
  return path.start === "root" && path.steps.length > 1 ? path.steps.slice(1) : path.steps;
}
