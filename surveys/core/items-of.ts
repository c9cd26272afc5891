// The items of a definition in one row.

import type { Definition, Item, Question } from "./definition.ts";

/** Every item in form order, groups and repeats before what they hold. */
export function itemsOf({ items }: Pick<Definition, "items">): readonly Item[] {
  return items.flatMap(withInner);
}

/** Every question in form order, inside groups and repeats too. */
export function questionsOf(definition: Pick<Definition, "items">): readonly Question[] {
  return itemsOf(definition).filter((item) => item.kind === "question");
}

function withInner(item: Item): readonly Item[] {
  return item.kind === "question" ? [item] : [item, ...item.items.flatMap(withInner)];
}
