// Moving an item to any place that it may stand in.

import type { Definition } from "../definition.ts";
import { MAX_ITEM_DEPTH } from "../item-table.ts";
import { insertItem, removeItem } from "./edit-items.ts";
import { findPlaced, heightOf, namesWithin, type Place } from "./item-places.ts";

/** Whether an item may stand in a container: not in itself, not in a question, not too deep. */
export function canStandIn(
  definition: Definition,
  name: string,
  container: string | undefined,
): boolean {
  const moving = findPlaced(definition, name);
  if (moving === undefined) return false;
  if (container === undefined) return true;
  const target = findPlaced(definition, container);
  if (target === undefined || target.item.kind === "question") return false;
  if (namesWithin(moving.item).includes(container)) return false;
  return target.depth + 1 + heightOf(moving.item) <= MAX_ITEM_DEPTH;
}

/**
 * Moves an item with what is inside it.
 * @param place where it stands afterwards: the index counts its new siblings without it
 * @returns the same definition where the item cannot stand there
 */
export function moveItem(definition: Definition, name: string, place: Place): Definition {
  const moving = findPlaced(definition, name);
  if (moving === undefined || !canStandIn(definition, name, place.container)) return definition;
  const index = Math.max(0, place.index);
  if (moving.container === place.container && moving.index === index) return definition;
  return insertItem(removeItem(definition, name), moving.item, { ...place, index });
}
