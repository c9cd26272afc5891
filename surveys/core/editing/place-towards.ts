// Where an item goes one step up, down, in or out, as a person at the keyboard moves it.

import type { Definition } from "../definition.ts";
import { findPlaced, itemsWithin, type Place, type PlacedItem } from "./item-places.ts";
import { canStandIn } from "./move-item.ts";

export type Direction = "up" | "down" | "in" | "out";

/**
 * The place one step away: up and down among siblings, in to the group above (or below, where
 * there is none above), out behind the own container.
 * @returns undefined where the item cannot go
 */
export function placeTowards(
  definition: Definition,
  name: string,
  direction: Direction,
): Place | undefined {
  const moving = findPlaced(definition, name);
  if (moving === undefined) return undefined;
  const place = stepFrom(definition, moving, direction);
  return place !== undefined && canStandIn(definition, name, place.container) ? place : undefined;
}

function stepFrom(
  definition: Definition,
  { container, index }: PlacedItem,
  direction: Direction,
): Place | undefined {
  const siblings = itemsWithin(definition, container);
  if (direction === "up") return index === 0 ? undefined : { container, index: index - 1 };
  if (direction === "down") {
    return index + 1 >= siblings.length ? undefined : { container, index: index + 1 };
  }
  if (direction === "out") return placeBehind(definition, container);
  const above = siblings[index - 1];
  if (above !== undefined && above.kind !== "question") {
    return { container: above.name, index: above.items.length };
  }
  const below = siblings[index + 1];
  return below === undefined || below.kind === "question"
    ? undefined
    : { container: below.name, index: 0 };
}

function placeBehind(definition: Definition, name: string | undefined): Place | undefined {
  if (name === undefined) return undefined;
  const placed = findPlaced(definition, name);
  return placed === undefined
    ? undefined
    : { container: placed.container, index: placed.index + 1 };
}
