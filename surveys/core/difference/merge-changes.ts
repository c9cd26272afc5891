// Two people's edits of one definition: which of mine touch what theirs left alone.

import type { Definition } from "../definition.ts";
import { isEqual } from "./changed-properties.ts";
import type { DefinitionChange } from "./definition-change.ts";
import { differenceOf } from "./difference-of.ts";

export interface MergedChanges {
  /** What they changed since the common ground. */
  readonly theirs: readonly DefinitionChange[];
  /** My changes of things that they did not touch: they go onto theirs as they are. */
  readonly fitting: readonly DefinitionChange[];
  /** My changes of things that they touched too: a person chooses. */
  readonly clashing: readonly DefinitionChange[];
}

/** Compares both edits with the definition they began from. Equal changes of both are theirs. */
export function mergeChanges(
  base: Definition,
  { mine, theirs }: { readonly mine: Definition; readonly theirs: Definition },
): MergedChanges {
  const others = differenceOf(base, theirs);
  const own = differenceOf(base, mine).filter(
    (change) => !others.some((one) => isSame(one, change)),
  );
  const touched = keysOf(others, touchedBy);
  const needed = keysOf(others, neededBy);
  const gone = keysOf(others, takenBy);
  const clashes = (change: DefinitionChange) =>
    touchedBy(change).some((key) => touched.has(key)) ||
    neededBy(change).some((key) => gone.has(key)) ||
    takenBy(change).some((key) => needed.has(key));
  return {
    theirs: others,
    fitting: own.filter((change) => !clashes(change)),
    clashing: own.filter(clashes),
  };
}

type Keys = (change: DefinitionChange) => readonly string[];

function keysOf(changes: readonly DefinitionChange[], keys: Keys): ReadonlySet<string> {
  return new Set(changes.flatMap(keys));
}

/** What a change alters. */
function touchedBy(change: DefinitionChange): readonly string[] {
  switch (change.kind) {
    case "setting_changed":
      return [`setting ${change.property}`];
    case "list_added":
    case "list_removed":
      return [`list ${change.list}`];
    case "choice_added":
    case "choice_removed":
    case "choice_moved":
    case "choice_changed":
      return [`choice ${change.list} ${change.choice}`];
    default:
      return [`item ${change.item}`];
  }
}

/** The container or list that must be there: two people may add to one, unless one takes it away. */
function neededBy(change: DefinitionChange): readonly string[] {
  if (change.kind === "item_added" || change.kind === "item_moved") {
    const { container } = change.to;
    return container === undefined ? [] : [`item ${container}`];
  }
  return "choice" in change ? [`list ${change.list}`] : [];
}

function takenBy(change: DefinitionChange): readonly string[] {
  if (change.kind === "item_removed") return [`item ${change.item}`];
  return change.kind === "list_removed" ? [`list ${change.list}`] : [];
}

function isSame(one: DefinitionChange, other: DefinitionChange): boolean {
  if ("property" in one && "property" in other) {
    return (
      one.kind === other.kind &&
      touchedBy(one).join() === touchedBy(other).join() &&
      one.property === other.property &&
      isEqual(one.after, other.after)
    );
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
