import {
  holdsEveryWord,
  type Definition,
  type Item,
  type PlacedItem,
  placedItems,
  searchKey,
} from "../../../../surveys/core/index.ts";

/** Items never change: what they are searched by is worked out once. */
const keys = new WeakMap<Item, string>();

function keyOf(item: Item): string {
  const known = keys.get(item);
  if (known !== undefined) return known;
  const key = searchKey([item.label, item.name, item.hint].filter(Boolean).join(" "));
  keys.set(item, key);
  return key;
}

/** The items to show: all, or those that answer a search and the groups around them. */
export function outlineRows(definition: Definition, search: string): readonly PlacedItem[] {
  const all = placedItems(definition);
  const query = searchKey(search);
  if (query === "") return all;
  const shown = new Set<string>();
  // Backwards, so that whatever holds a match is met after it.
  for (const { item, container } of all.toReversed()) {
    if (!shown.has(item.name) && !holdsEveryWord(keyOf(item), query)) continue;
    shown.add(item.name);
    if (container !== undefined) shown.add(container);
  }
  return all.filter(({ item }) => shown.has(item.name));
}
