// What a browser is given beside a definition, so that it can open the form at once.

import type { CompiledDefinition } from "./compiled-definition.ts";
import { parseExpressions, type ItemExpressions } from "./expression-sites.ts";
import { callsAny } from "./expression-traits.ts";
import type { Expression } from "./expression/syntax.ts";
import { withoutPlaces } from "./expression/without-places.ts";
import { tableItems } from "./item-table.ts";
import type { Preparation, PreparedFilter, PreparedItem } from "./preparation.ts";

/** The preparation of a compiled definition, for `compilePrepared`. */
export function prepare(compiled: CompiledDefinition): Preparation {
  const { plan } = compiled;
  return {
    items: preparedItems(compiled),
    steps: plan.steps.map(({ item, aspect }) => [item.index, aspect]),
    wakes: plan.wakes.map((wakings) => wakings.map(({ step, within }) => [step.order, within])),
    screens: plan.screens(),
  };
}

/** The expressions of every item, in form order; those that cannot be parsed are left out. */
export function preparedItems({ definition }: CompiledDefinition): readonly PreparedItem[] {
  return tableItems(definition).places.map((place) => {
    const parsed = [...parseExpressions(place, () => undefined)];
    return prepareItem(new Map(parsed.map(([property, one]) => [property, withoutPlaces(one)])));
  });
}

/** The expressions of one item as its plan needs them. */
export function prepareItem(expressions: ItemExpressions): PreparedItem {
  const { choiceFilter, ...others } = Object.fromEntries(expressions);
  return choiceFilter === undefined ? others : { ...others, choices: prepareFilter(choiceFilter) };
}

/** Functions whose result depends on more than the choice's own node. */
const PLACE_FUNCTIONS = new Set(["current", "position", "last"]);

/** Judging one choice alone is cheaper, and the same unless the filter looks at places. */
function prepareFilter(path: Expression): PreparedFilter {
  const predicate = path.kind === "path" ? path.steps.at(-1)?.predicates[0] : undefined;
  if (predicate === undefined || callsAny(path, PLACE_FUNCTIONS)) {
    return { kind: "path", expression: path };
  }
  return { kind: "test", expression: predicate };
}
