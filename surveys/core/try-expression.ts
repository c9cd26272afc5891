// One expression tried out while somebody writes it: its faults where it stands, and what it gives
// for some answers. Nothing of it is kept in the form of a respondent.

import type { Answers } from "./answers.ts";
import { checkExpressions } from "./check/check-expressions.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { AnswerContext } from "./context.ts";
import type { Definition, Question } from "./definition.ts";
import { parseExpressions } from "./expression-sites.ts";
import { compileExpression } from "./expression/evaluate.ts";
import { FUNCTIONS } from "./expression/function-table.ts";
import type { ScopeNode } from "./expression/scope.ts";
import type { Expression } from "./expression/syntax.ts";
import { isNodes } from "./expression/value.ts";
import { nodeAt } from "./form-path.ts";
import { createTree, evaluateOn } from "./form-scope.ts";
import { tableItems } from "./item-table.ts";
import type { ItemPlace } from "./item-table.ts";
import type { ItemPlan } from "./plan.ts";
import type { DefinitionProblem } from "./problem.ts";
import { readAnswers } from "./read-answers.ts";
import { runAllSteps } from "./run-steps.ts";

export interface WrittenExpression {
  readonly source: string;
  /** The list whose choices it filters: its bare names are then columns of that list. */
  readonly list?: string;
}

/** What an expression gives now: a plain value, the texts of the items it names, or choices. */
export type Finding =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "items"; readonly texts: readonly string[] }
  | { readonly kind: "choices"; readonly names: readonly string[] }
  | { readonly kind: "problem"; readonly problem: Pick<DefinitionProblem, "code" | "parameters"> };

/** A place for an expression, and no other property. */
function placeOf(name: string, { source, list }: WrittenExpression): ItemPlace {
  const property = list === undefined ? { relevant: source } : { choiceFilter: source, list };
  const item: Question = { kind: "question", type: "text", name, ...property };
  return { item, index: 0, depth: 0, container: undefined, end: 1, isGenerated: false };
}

/**
 * A checker of single expressions.
 * In: a definition, sound or not. Out: a function that gives every fault of one expression with its
 * offset; cycles are not seen from one expression.
 */
export function expressionChecker(
  definition: Definition,
): (written: WrittenExpression) => readonly DefinitionProblem[] {
  const table = tableItems(definition);
  return (written) =>
    checkExpressions(definition, { ...table, places: [placeOf("", written)] }).problems;
}

/** Path of an item, inside repeats of their first entry. */
function pathTo(item: ItemPlan): string {
  let path = item.name;
  for (let at = item.container; at !== undefined; at = at.container) {
    if (at.kind === "repeat") path = `${at.name}[0].${path}`;
  }
  return path;
}

function parse(written: WrittenExpression): Expression | undefined {
  return [...parseExpressions(placeOf("", written), () => undefined).values()][0];
}

function nameOf(choice: ScopeNode): string {
  return choice.children.find(({ name }) => name === "name")?.text ?? "";
}

/**
 * Works single expressions out for some answers.
 * In: a compiled definition, its context and answers. Out: a function of the name of the item an
 * expression stands on; it gives nothing for an unknown item, an entry that is not there, or an
 * expression that cannot be read.
 */
export function expressionProbe(
  compiled: CompiledDefinition,
  context: AnswerContext,
  answers: Answers,
): (item: string, written: WrittenExpression) => Finding | undefined {
  const tree = createTree(compiled.plan, context);
  readAnswers(tree, answers, () => undefined);
  runAllSteps(tree);
  return (name, written) => {
    const item = compiled.plan.byName.get(name);
    const node = item && nodeAt(tree, pathTo(item));
    const expression = parse(written);
    if (node === undefined || expression === undefined) return undefined;
    const outcome = evaluateOn(tree, compileExpression(expression, FUNCTIONS), node);
    if (!outcome.ok) return { kind: "problem", problem: outcome.problem };
    const { value } = outcome;
    if (!isNodes(value)) return { kind: "value", value };
    if (written.list !== undefined) return { kind: "choices", names: value.map(nameOf) };
    return { kind: "items", texts: value.map(({ text }) => text) };
  };
}
