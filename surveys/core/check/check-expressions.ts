// Every expression of a definition: parsed, and checked against the items and lists there are.

import type { Definition, Item } from "../definition.ts";
import { parseExpressions, templateReferences, templatesOf } from "../expression-sites.ts";
import type { ItemExpressions, SiteProblem } from "../expression-sites.ts";
import { checkExpression } from "../expression/check.ts";
import type { CheckEnvironment } from "../expression/check.ts";
import type { ItemPlace, ItemTable } from "../item-table.ts";
import type { DefinitionProblem } from "../problem.ts";
import { listOf } from "../question-settings.ts";
import { RULES } from "../question-types/registry.ts";

export interface CheckedExpressions {
  /** By index of the item; what does not parse is left out. */
  readonly expressions: readonly ItemExpressions[];
  readonly problems: readonly DefinitionProblem[];
}

/** Columns that every choice has. */
const CHOICE_COLUMNS = ["name", "label", "geometry"];

/** Parses and checks the expressions and the `${name}` in texts of every item. */
export function checkExpressions(definition: Definition, table: ItemTable): CheckedExpressions {
  const environment = environmentOf(definition, table);
  const problems: DefinitionProblem[] = [];
  const expressions = table.places.map((place) => {
    const report = ({ property, code, offset, parameters }: SiteProblem): void => {
      problems.push({ code, item: place.item.name, property, offset, parameters });
    };
    return checkItem(place, environment, report);
  });
  return { expressions, problems };
}

function checkItem(
  place: ItemPlace,
  environment: CheckEnvironment,
  report: (problem: SiteProblem) => void,
): ItemExpressions {
  const expressions = parseExpressions(place, report);
  for (const [property, expression] of expressions) {
    for (const problem of checkExpression(expression, environment))
      report({ ...problem, property });
  }
  for (const [property, text] of templatesOf(place.item)) {
    for (const reference of templateReferences(text)) {
      for (const problem of checkExpression(reference, environment))
        report({ ...problem, property });
    }
  }
  return expressions;
}

function environmentOf(definition: Definition, table: ItemTable): CheckEnvironment {
  const columns = new Map<string, ReadonlySet<string>>();
  for (const list of Object.keys(definition.lists)) columns.set(list, columnsOf(definition, list));
  return {
    kindOf: (name) => kindOf(table.byName.get(name)?.item),
    listExists: (list) => columns.has(list),
    listHasColumn: (list, column) => columns.get(list)?.has(column) === true,
  };
}

function kindOf(item: Item | undefined): ReturnType<CheckEnvironment["kindOf"]> {
  if (item === undefined || item.kind !== "question") return item?.kind;
  return Object.hasOwn(RULES, item.type) ? RULES[item.type].kind : "text";
}

function columnsOf(definition: Definition, list: string): ReadonlySet<string> {
  const columns = new Set(CHOICE_COLUMNS);
  for (const { attributes } of listOf(definition, list)) {
    for (const column of Object.keys(attributes ?? {})) columns.add(column);
  }
  return columns;
}
