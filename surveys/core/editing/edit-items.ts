// Adding, taking away and changing single items. Each gives a new definition; what an edit does not
// touch is the same object as before.

import type { Definition, Group, Item, Question, Repeat } from "../definition.ts";
import { findPlaced, type Place } from "./item-places.ts";
import { changeItem, changeItemsWithin } from "./change-item.ts";
import { patchValue, type Patch } from "./patch-value.ts";

/** Changes to properties; a property that the item's kind has not is a mistake of the caller. */
export type ItemPatch = Patch<
  Omit<Question, "kind" | "name"> & Pick<Group, "matrix"> & Pick<Repeat, "repeatCount">
>;

/** Puts an item at a place; an index behind the last means last. */
export function insertItem(definition: Definition, item: Item, place: Place): Definition {
  return changeItemsWithin(definition, place.container, (items) =>
    items.toSpliced(place.index, 0, item),
  );
}

/** Takes an item away, with what is inside it. */
export function removeItem(definition: Definition, name: string): Definition {
  const placed = findPlaced(definition, name);
  if (placed === undefined) return definition;
  return changeItemsWithin(definition, placed.container, (items) =>
    items.toSpliced(placed.index, 1),
  );
}

/** Puts another item in the place of one. */
export function replaceItem(definition: Definition, name: string, item: Item): Definition {
  return changeItem(definition, name, () => item);
}

/** Changes properties of an item; its name is changed by `renameItem`. */
export function patchItem(definition: Definition, name: string, patch: ItemPatch): Definition {
  return changeItem(definition, name, (item) => patchValue<Item>(item, patch));
}

/** What may be changed of the definition itself. */
export type SettingsPatch = Patch<
  Pick<
    Definition,
    | "title"
    | "description"
    | "languages"
    | "textPolicy"
    | "regionQuestion"
    | "privacyNotice"
    | "settings"
  >
>;

/** The definition with settings changed; `undefined` takes one away. */
export function patchSettings(definition: Definition, patch: SettingsPatch): Definition {
  return patchValue<Definition>(definition, patch);
}
