// The shape of a difference between two definitions: what was added, taken away, moved and changed,
// as data. Words for it are found by whoever shows it.

import type { Choice, Item } from "../definition.ts";

/** What a property can hold, as it is compared and shown. */
export type ChangedValue = string | boolean | readonly string[] | undefined;

/** Where something stands: in which container, and behind which sibling (undefined: first). */
export interface Standing {
  readonly container: string | undefined;
  readonly behind: string | undefined;
}

interface Changed {
  /** A name, or two joined by a dot: `media.image`, `pea.axes`, `attributes.region`. */
  readonly property: string;
  readonly before: ChangedValue;
  readonly after: ChangedValue;
}

interface OfItem {
  readonly item: string;
}

interface OfList {
  readonly list: string;
}

interface OfChoice extends OfList {
  readonly choice: string;
}

export type DefinitionChange =
  | ({ readonly kind: "setting_changed" } & Changed)
  /** Without what is inside: each inner item is a change of its own. */
  | ({ readonly kind: "item_added"; readonly after: Item; readonly to: Standing } & OfItem)
  | ({ readonly kind: "item_removed"; readonly before: Item } & OfItem)
  | ({ readonly kind: "item_moved"; readonly from: Standing; readonly to: Standing } & OfItem)
  | ({ readonly kind: "item_changed" } & OfItem & Changed)
  | ({ readonly kind: "list_added"; readonly after: readonly Choice[] } & OfList)
  | ({ readonly kind: "list_removed"; readonly before: readonly Choice[] } & OfList)
  | ({
      readonly kind: "choice_added";
      readonly after: Choice;
      readonly behind: string | undefined;
    } & OfChoice)
  | ({ readonly kind: "choice_removed"; readonly before: Choice } & OfChoice)
  | ({ readonly kind: "choice_moved"; readonly behind: string | undefined } & OfChoice)
  | ({ readonly kind: "choice_changed" } & OfChoice & Changed);
