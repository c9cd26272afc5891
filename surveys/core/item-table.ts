// A definition's items as a flat table in form order, each with its place: the view from which
// checks and the compiler work. Nothing is judged here.

import type { Definition, Group, Item, Repeat } from "./definition.ts";
import { withOtherQuestions } from "./item-names.ts";

/** Groups and repeats may stand in each other this deep; what lies deeper is not tabled. */
export const MAX_ITEM_DEPTH = 10;

export interface ItemPlace {
  readonly item: Item;
  readonly index: number;
  readonly depth: number;
  readonly container: ContainerPlace | undefined;
  /** Number of places up to the end of this item's own subtree. */
  readonly end: number;
  /** Added by `or_other`: stands in the form but not in the definition. */
  readonly isGenerated: boolean;
}

export interface ContainerPlace extends ItemPlace {
  readonly item: Group | Repeat;
}

export interface ItemTable {
  readonly places: readonly ItemPlace[];
  /** The first item of each name. */
  readonly byName: ReadonlyMap<string, ItemPlace>;
  readonly isTooDeep: boolean;
}

interface TableBuilder {
  readonly places: ItemPlace[];
  isTooDeep: boolean;
}

/** Tables the items of a definition, with the question that each `or_other` adds. */
export function tableItems(definition: Definition): ItemTable {
  const builder: TableBuilder = { places: [], isTooDeep: false };
  addItems(builder, definition.items, undefined);
  const byName = new Map<string, ItemPlace>();
  for (const place of builder.places) {
    if (!byName.has(place.item.name)) byName.set(place.item.name, place);
  }
  return { places: builder.places, byName, isTooDeep: builder.isTooDeep };
}

/** The containers around a place, innermost first. */
export function containersOf(place: ItemPlace): readonly ContainerPlace[] {
  const containers: ContainerPlace[] = [];
  for (let at = place.container; at !== undefined; at = at.container) containers.push(at);
  return containers;
}

function addItems(
  builder: TableBuilder,
  items: readonly Item[],
  container: ContainerPlace | undefined,
): void {
  const depth = container === undefined ? 0 : container.depth + 1;
  if (depth > MAX_ITEM_DEPTH) {
    builder.isTooDeep = true;
    return;
  }
  const authored = new Set(items);
  for (const item of withOtherQuestions(items)) {
    const base = { index: builder.places.length, depth, container };
    const isGenerated = !authored.has(item);
    if (item.kind === "question") {
      builder.places.push({ ...base, item, end: base.index + 1, isGenerated });
      continue;
    }
    const place = { ...base, item, end: base.index + 1, isGenerated };
    builder.places.push(place);
    addItems(builder, item.items, place);
    place.end = builder.places.length;
  }
}
