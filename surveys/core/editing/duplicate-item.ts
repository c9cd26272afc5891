// A copy of an item behind it, with names of its own: what the copy says about itself and about
// what is inside it names the copies, what it says about the rest names the same items as before.

import type { Definition, Item } from "../definition.ts";
import { insertItem } from "./edit-items.ts";
import { freeName, takenNames } from "./free-name.ts";
import { findPlaced } from "./item-places.ts";
import { changeEveryItem } from "./change-item.ts";
import { renamed, renamingOf } from "./rename-item.ts";

export interface Duplicated {
  readonly definition: Definition;
  /** Name of the copy. */
  readonly name: string;
}

/** Duplicates an item with what is inside it; undefined for a name that is not there. */
export function duplicateItem(definition: Definition, name: string): Duplicated | undefined {
  const placed = findPlaced(definition, name);
  if (placed === undefined) return undefined;
  const renaming = copyNames(definition, placed.item);
  const [copy = placed.item] = changeEveryItem([placed.item], (item) => renamed(item, renaming));
  const { container, index } = placed;
  return {
    definition: insertItem(definition, copy, { container, index: index + 1 }),
    name: copy.name,
  };
}

function copyNames(definition: Definition, item: Item): ReadonlyMap<string, string> {
  const taken = new Set(takenNames(definition));
  const renaming = new Map<string, string>();
  changeEveryItem([item], (each) => {
    const name = freeName(each.name, taken);
    for (const [from, to] of renamingOf(each, name)) {
      renaming.set(from, to);
      taken.add(to);
    }
    return each;
  });
  return renaming;
}
