// Items added, taken away, moved and changed between two definitions.

import type { Definition, Item } from "../definition.ts";
import { changedProperties } from "./changed-properties.ts";
import type { DefinitionChange, Standing } from "./definition-change.ts";
import { longestIncreasing } from "./longest-increasing.ts";

const INSIDE: ReadonlySet<string> = new Set(["name", "items"]);

interface Stand extends Standing {
  readonly item: Item;
  readonly order: number;
}

/** By name; a name used again has a number behind it, so that nothing is overlooked. */
type Stands = ReadonlyMap<string, Stand>;

/** Changes of items in the form order of `after`, those taken away last. */
export function itemDifferences(
  before: Definition,
  after: Definition,
): readonly DefinitionChange[] {
  if (before.items === after.items) return [];
  const old = standsOf(before.items);
  const now = standsOf(after.items);
  const moved = movedNames(old, now);
  const present = [...now].flatMap(([key, stand]) =>
    changesOf(old.get(key), stand, moved.has(key)),
  );
  const gone = [...old].flatMap(([key, { item }]): readonly DefinitionChange[] =>
    now.has(key) ? [] : [{ kind: "item_removed", item: item.name, before: item }],
  );
  return [...present, ...gone];
}

function changesOf(
  old: Stand | undefined,
  { item, container, behind }: Stand,
  isMoved: boolean,
): readonly DefinitionChange[] {
  const to = { container, behind };
  if (old === undefined) return [{ kind: "item_added", item: item.name, after: alone(item), to }];
  const from = { container: old.container, behind: old.behind };
  const move: readonly DefinitionChange[] = isMoved
    ? [{ kind: "item_moved", item: item.name, from, to }]
    : [];
  if (old.item === item) return move;
  const changed = changedProperties(old.item, item, INSIDE).map((properties): DefinitionChange => ({
    kind: "item_changed",
    item: item.name,
    ...properties,
  }));
  return [...move, ...changed];
}

function alone(item: Item): Item {
  return item.kind === "question" ? item : { ...item, items: [] };
}

function standsOf(items: readonly Item[]): Stands {
  const stands = new Map<string, Stand>();
  const walk = (inside: readonly Item[], container: string | undefined): void => {
    let behind: string | undefined;
    for (const item of inside) {
      stands.set(freeKey(stands, item.name), { item, container, behind, order: stands.size });
      behind = item.name;
      if (item.kind !== "question") walk(item.items, item.name);
    }
  };
  walk(items, undefined);
  return stands;
}

function freeKey(stands: Stands, name: string): string {
  let key = name;
  for (let number = 2; stands.has(key); number++) key = `${name}#${String(number)}`;
  return key;
}

/** Other container, or out of order among those that stayed in it: as few as explain the order. */
function movedNames(old: Stands, now: Stands): ReadonlySet<string> {
  const moved = new Set<string>();
  const stayed = new Map<string | undefined, (readonly [key: string, order: number])[]>();
  for (const [key, { container }] of now) {
    const was = old.get(key);
    if (was === undefined) continue;
    if (was.container === container) {
      const siblings = stayed.get(container) ?? [];
      stayed.set(container, [...siblings, [key, was.order]]);
    } else moved.add(key);
  }
  for (const siblings of stayed.values()) {
    const inOrder = longestIncreasing(siblings.map(([, order]) => order));
    for (const [at, [key]] of siblings.entries()) if (!inOrder.has(at)) moved.add(key);
  }
  return moved;
}
