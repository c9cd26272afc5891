// Choice lists: adding, renaming and taking away whole lists.

import type { Choice, Definition, Item } from "../definition.ts";
import { renameListIn } from "./rename-list.ts";
import { placedItems } from "./item-places.ts";
import { changeEveryItem } from "./change-item.ts";
import { newChoice } from "./edit-choices.ts";

type Lists = Definition["lists"];

/** Names of the items that use a list, in form order; a filter or calculation may read it too. */
export function usesOfList(definition: Definition, list: string): readonly string[] {
  return placedItems(definition).flatMap(({ item }) =>
    item.kind === "question" && item.list === list ? [item.name] : [],
  );
}

/** Adds a list with a choice for each label; the same definition where the name is taken. */
export function addList(
  definition: Definition,
  name: string,
  labels: readonly string[],
): Definition {
  if (Object.hasOwn(definition.lists, name)) return definition;
  const choices = labels.reduce<readonly Choice[]>(
    (made, label) => [...made, newChoice(made, label)],
    [],
  );
  return { ...definition, lists: { ...definition.lists, [name]: choices } };
}

/** Takes a list away; the same definition while a question uses it. */
export function removeList(definition: Definition, name: string): Definition {
  if (!Object.hasOwn(definition.lists, name) || usesOfList(definition, name).length > 0) {
    return definition;
  }
  const kept = Object.entries(definition.lists).filter(([each]) => each !== name);
  return { ...definition, lists: Object.fromEntries(kept) };
}

/** Gives a list another name, in its place, with its uses; the same definition where taken. */
export function renameList(definition: Definition, from: string, to: string): Definition {
  if (to === "" || !Object.hasOwn(definition.lists, from) || Object.hasOwn(definition.lists, to)) {
    return definition;
  }
  const lists: Lists = Object.fromEntries(
    Object.entries(definition.lists).map(([name, choices]) => [name === from ? to : name, choices]),
  );
  const items = changeEveryItem(definition.items, (item: Item) => renameListIn(item, from, to));
  return { ...definition, lists, items };
}
