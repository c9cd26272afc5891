// Where items stand in a definition.

import type { Definition, Item } from "../definition.ts";

/** A place among the items of a container; without a container, on the top level. */
export interface Place {
  readonly container: string | undefined;
  readonly index: number;
}

export interface PlacedItem extends Place {
  readonly item: Item;
  /** Groups and repeats around the item. */
  readonly depth: number;
}

/** Every item with its place, in form order. */
export function placedItems(definition: Definition): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  const walk = (items: readonly Item[], container: string | undefined, depth: number): void => {
    for (const [index, item] of items.entries()) {
      placed.push({ item, container, index, depth });
      if (item.kind !== "question") walk(item.items, item.name, depth + 1);
    }
  };
  walk(definition.items, undefined, 0);
  return placed;
}

/** The first item of a name. */
export function findPlaced(definition: Definition, name: string): PlacedItem | undefined {
  return placedItems(definition).find(({ item }) => item.name === name);
}

/** Items of a container, or of the top level; none for a question or an unknown name. */
export function itemsWithin(
  definition: Definition,
  container: string | undefined,
): readonly Item[] {
  if (container === undefined) return definition.items;
  const item = findPlaced(definition, container)?.item;
  return item === undefined || item.kind === "question" ? [] : item.items;
}

/** Names of an item and of everything inside it. */
export function namesWithin(item: Item): readonly string[] {
  return item.kind === "question" ? [item.name] : [item.name, ...item.items.flatMap(namesWithin)];
}

/** How many levels of items stand inside an item. */
export function heightOf(item: Item): number {
  if (item.kind === "question") return 0;
  return 1 + Math.max(0, ...item.items.map(heightOf));
}
