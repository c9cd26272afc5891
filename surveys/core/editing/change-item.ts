// The items of a definition with some of them changed. Whatever is not touched stays the same object.

import type { Definition, Item } from "../definition.ts";

function withItems(definition: Definition, items: readonly Item[]): Definition {
  return items === definition.items ? definition : { ...definition, items };
}

/** The definition with the first item of a name changed; the same one where nothing changes. */
export function changeItem(
  definition: Definition,
  name: string,
  change: (item: Item) => Item,
): Definition {
  return withItems(definition, changeWithin(definition.items, name, change) ?? definition.items);
}

/** The definition with other items in a container. */
export function changeItemsWithin(
  definition: Definition,
  container: string | undefined,
  change: (items: readonly Item[]) => readonly Item[],
): Definition {
  if (container === undefined) return withItems(definition, change(definition.items));
  return changeItem(definition, container, (item) =>
    item.kind === "question" ? item : { ...item, items: change(item.items) },
  );
}

/** Every item changed, the outer ones after what is inside them. */
export function changeEveryItem(
  items: readonly Item[],
  change: (item: Item) => Item,
): readonly Item[] {
  const changed = items.map((item) => {
    if (item.kind === "question") return change(item);
    const inner = changeEveryItem(item.items, change);
    return change(inner === item.items ? item : { ...item, items: inner });
  });
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

/** Undefined where the name is not found. */
function changeWithin(
  items: readonly Item[],
  name: string,
  change: (item: Item) => Item,
): readonly Item[] | undefined {
  for (const [index, item] of items.entries()) {
    const next = item.name === name ? change(item) : changedInside(item, name, change);
    if (next === undefined) continue;
    return next === item ? items : items.with(index, next);
  }
  return undefined;
}

function changedInside(item: Item, name: string, change: (item: Item) => Item): Item | undefined {
  if (item.kind === "question") return undefined;
  const inner = changeWithin(item.items, name, change);
  if (inner === undefined) return undefined;
  return inner === item.items ? item : { ...item, items: inner };
}
