// Which items each item names, and what for: from this, screens and schemas of a form follow.

import type { CheckedDefinition } from "./check/check-definition.ts";
import { readsOf } from "./dependencies.ts";
import type { ExpressionProperty } from "./expression-sites.ts";
import { templateReferences, templatesOf } from "./expression-sites.ts";
import type { Expression } from "./expression/syntax.ts";
import type { ItemPlace } from "./item-table.ts";

/** Indexes of the items that an item names, by what it names them for. */
export interface ItemReads {
  /** Its relevance, entries, choices and texts. */
  readonly forShowing: readonly number[];
  /** Its calculation, or a default that nobody can edit. */
  readonly forValue: readonly number[];
}

const FOR_SHOWING: readonly ExpressionProperty[] = ["relevant", "repeatCount", "choiceFilter"];
const FOR_VALUE: readonly ExpressionProperty[] = ["calculation", "default"];

/** The reads of every item, by its index. */
export function readsOfItems(checked: CheckedDefinition): readonly ItemReads[] {
  return checked.table.places.map((place) => {
    const texts = templatesOf(place.item).flatMap(([, text]) => templateReferences(text));
    const showing = [...expressionsFor(checked, place, FOR_SHOWING), ...texts];
    return {
      forShowing: indexesRead(checked, place, showing),
      forValue: indexesRead(checked, place, expressionsFor(checked, place, FOR_VALUE)),
    };
  });
}

function indexesRead(
  { table }: CheckedDefinition,
  place: ItemPlace,
  expressions: readonly Expression[],
): readonly number[] {
  const reads = expressions.flatMap((expression) => readsOf(expression, place, table));
  return [...new Set(reads.map(({ index }) => index))];
}

function expressionsFor(
  { expressions }: CheckedDefinition,
  place: ItemPlace,
  properties: readonly ExpressionProperty[],
): readonly Expression[] {
  return properties.flatMap((property) => expressions[place.index]?.get(property) ?? []);
}
