// Names of items and lists as other readers of XLSForm take them, where ours would stop them.

import { OTHER_SUFFIX } from "../../core/index.ts";
import type { Definition, Item } from "../../core/index.ts";
import type { Renaming } from "./rename-references.ts";
import type { IsKnown } from "./sound-references.ts";

export interface ExportNames extends Renaming {
  readonly item: (name: string) => string;
  /** Whether a question goes by the name here. */
  readonly isKnown: IsKnown;
  /** Whether a question goes by the name in the export. */
  readonly isExported: IsKnown;
}

const FORM_METADATA = "meta";
/** What other readers call the form itself, unless its settings say otherwise. */
const ROOT = "data";
const PLAIN_LIST = /^[A-Za-z_][\w.-]*$/;

/** The names under which a definition goes out. */
export function exportNames(definition: Definition): ExportNames {
  const items = new Map<string, string>();
  const known = everyName(definition.items);
  const taken = new Set(known);
  const root = definition.settings?.["name"] ?? ROOT;
  for (const { kind, name } of everyItem(definition.items)) {
    if (name !== FORM_METADATA && !(kind === "repeat" && name === root)) continue;
    items.set(name, freeName(name, taken));
  }
  const exported = everyName(definition.items, (name) => items.get(name) ?? name);
  const lists = new Map<string, string>();
  const names = Object.keys(definition.lists);
  const takenLists = new Set(names);
  for (const name of names)
    if (!PLAIN_LIST.test(name)) lists.set(name, freeName("list", takenLists));
  return {
    item: (name) => items.get(name) ?? name,
    list: (name) => lists.get(name) ?? name,
    literal: (text) => text,
    isKnown: (name) => known.has(name),
    isExported: (name) => exported.has(name),
  };
}

/** Names of all items of a definition, those that `or_other` adds included. */
function everyName(
  items: readonly Item[],
  rename: (name: string) => string = (name) => name,
): ReadonlySet<string> {
  return new Set(
    everyItem(items).flatMap((item) => {
      const name = rename(item.name);
      const hasOther = item.kind === "question" && item.orOther === true;
      return hasOther ? [name, name + OTHER_SUFFIX] : [name];
    }),
  );
}

function freeName(name: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const free = `${name}_${String(count)}`;
    if (taken.has(free)) continue;
    taken.add(free);
    return free;
  }
}

function everyItem(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) =>
    item.kind === "question" ? [item] : [item, ...everyItem(item.items)],
  );
}
