// Whether the names of a path are columns of a choice list or items of the form.

import type { Expression } from "./syntax.ts";

/** A choice list whose rows a path reads: its name, `true` when only known while it runs. */
export type ListContext = string | boolean;

/**
 * The choice list that an expression gives nodes of.
 * In: the expression and the list in which it stands itself, `false` in the form.
 * Out: the list's name, `true` for one not known before evaluation, `false` for the form.
 */
export function listOf(expression: Expression, around: ListContext): ListContext {
  if (expression.kind === "filter") return listOf(expression.source, around);
  if (expression.kind === "path") {
    if (expression.start === "here") return around;
    return expression.start === "root" ? false : listOf(expression.start, around);
  }
  if (expression.kind !== "call") return false;
  const [first] = expression.arguments;
  if (expression.name === "randomize" && first !== undefined) return listOf(first, around);
  if (expression.name !== "instance") return false;
  return first?.kind === "text" ? first.value.trim() : true;
}
