// Whether a definition is sound, and what is wrong with it otherwise: all faults at once. What it
// makes of a sound one is `compile.ts`.

import type { Definition } from "../definition.ts";
import type { ItemExpressions } from "../expression-sites.ts";
import { tableItems } from "../item-table.ts";
import type { ItemTable } from "../item-table.ts";
import type { DefinitionProblem, Result } from "../problem.ts";
import { checkChoiceLists } from "./check-choice-lists.ts";
import { checkCycles } from "./check-cycles.ts";
import { checkExpressions } from "./check-expressions.ts";
import { checkNames } from "./check-names.ts";
import { checkQuestions } from "./check-questions.ts";
import { checkStructure } from "./check-structure.ts";

/** A sound definition taken apart: its items in form order and the expressions of each. */
export interface CheckedDefinition {
  readonly definition: Definition;
  readonly table: ItemTable;
  /** By index of the item. */
  readonly expressions: readonly ItemExpressions[];
}

/**
 * Checks names, lists, required properties, matrices, expressions and cycles.
 * In: a definition of the right shape. Out: its parts, or every problem found; cycles are looked
 * for only when nothing else is wrong.
 */
export function checkDefinition(
  definition: Definition,
): Result<CheckedDefinition, DefinitionProblem> {
  const table = tableItems(definition);
  const { expressions, problems: expressionProblems } = checkExpressions(definition, table);
  const problems = [
    ...checkStructure(definition, table),
    ...checkNames(table),
    ...checkChoiceLists(definition),
    ...checkQuestions(definition, table),
    ...expressionProblems,
  ];
  const all = problems.length > 0 ? problems : checkCycles(table, expressions);
  if (all.length > 0) return { ok: false, problems: all };
  return { ok: true, value: { definition, table, expressions } };
}
