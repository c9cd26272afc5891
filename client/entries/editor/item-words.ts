import type { Translator } from "../../../locales/translator.ts";
import type { Item, QuestionType } from "../../../surveys/core/index.ts";

/** What an item is, as a name of its icon and of its text. */
export type ItemSort = QuestionType | "section" | "group" | "matrix" | "repeat";

export function sortOf(item: Item, depth: number): ItemSort {
  if (item.kind === "question") return item.type;
  if (item.kind === "repeat") return "repeat";
  if (item.matrix === true) return "matrix";
  return depth === 0 ? "section" : "group";
}

/** What a person calls an item: its label, or its name where it has none. */
export function titleOf(item: Item): string {
  const label = item.label?.trim() ?? "";
  return label === "" ? item.name : label;
}

export function sortWords({ t }: Translator, sort: ItemSort): string {
  return t(`panel.item_sort.${sort}`);
}
