import type { Definition, Item } from "../../../surveys/core/index.ts";

/** Every item in form order, groups before what they hold. */
export function itemsOf({ items }: Pick<Definition, "items">): readonly Item[] {
  return items.flatMap(withInner);
}

function withInner(item: Item): readonly Item[] {
  return item.kind === "question" ? [item] : [item, ...item.items.flatMap(withInner)];
}
