import {
  canStandIn,
  type Definition,
  type Place,
  type PlacedItem,
} from "../../../../surveys/core/index.ts";

/** Where a dragged item would go: beside a row, or into the container the row shows. */
export interface Drop {
  readonly row: string;
  readonly side: "before" | "behind" | "inside";
  readonly place: Place;
}

/**
 * The place a drag points at: the upper half of a row is before it; the lower half behind a
 * question, and the first place inside a container.
 * @returns undefined where the item cannot stand
 */
export function dropPlace(
  definition: Definition,
  moving: PlacedItem,
  over: { readonly target: PlacedItem; readonly share: number },
): Drop | undefined {
  const { target, share } = over;
  const row = target.item.name;
  if (row === moving.item.name) return undefined;
  const side = share < 0.5 ? "before" : target.item.kind === "question" ? "behind" : "inside";
  const container = side === "inside" ? row : target.container;
  if (!canStandIn(definition, moving.item.name, container)) return undefined;
  const index = side === "inside" ? 0 : target.index + (side === "behind" ? 1 : 0);
  const isBehindItself = container === moving.container && moving.index < index;
  return { row, side, place: { container, index: isBehindItself ? index - 1 : index } };
}
