// Names of items: well formed, not reserved, and each used once, since answers are flat by name.

import { isItemName, isReservedName, MAX_NAME_LENGTH } from "../item-names.ts";
import type { ItemPlace, ItemTable } from "../item-table.ts";
import type { DefinitionProblem } from "../problem.ts";

/** Problems of the names, the generated ones of `or_other` included. */
export function checkNames(table: ItemTable): readonly DefinitionProblem[] {
  return table.places.flatMap((place) => {
    const code = codeFor(place, table);
    if (code === undefined) return [];
    return [{ code, item: place.item.name, property: "name", parameters: parametersOf(code) }];
  });
}

function codeFor(place: ItemPlace, table: ItemTable): string | undefined {
  const { name } = place.item;
  if (isReservedName(name)) return "definition.reserved_name";
  if (!isItemName(name)) return "definition.bad_name";
  return table.byName.get(name) === place ? undefined : "definition.duplicate_name";
}

function parametersOf(code: string): DefinitionProblem["parameters"] {
  return code === "definition.bad_name" ? { max: MAX_NAME_LENGTH } : {};
}
