import {
  ALL_ABILITIES,
  type Choice,
  type Definition,
  type Item,
  OTHER_SUFFIX,
} from "../../../../surveys/core/index.ts";

/** An item as expressions name it. */
export interface NamedItem {
  readonly name: string;
  readonly label: string;
  /** The choices it takes; empty where it takes none. */
  readonly choices: readonly Choice[];
}

/** What an expression of a definition may name. */
export interface Vocabulary {
  readonly items: readonly NamedItem[];
  readonly itemNamed: (name: string) => NamedItem | undefined;
  readonly lists: readonly string[];
}

interface KnownFunction {
  readonly name: string;
  readonly takesArguments: boolean;
}

export const KNOWN_FUNCTIONS: readonly KnownFunction[] = [...ALL_ABILITIES.functions].map(
  ([name, { most }]) => ({ name, takesArguments: most > 0 }),
);

type Lists = Definition["lists"];

function choicesOf(item: Item, lists: Lists): readonly Choice[] {
  const list = item.kind === "question" ? item.list : undefined;
  return list !== undefined && Object.hasOwn(lists, list) ? (lists[list] ?? []) : [];
}

function namedItems(items: readonly Item[], lists: Lists): readonly NamedItem[] {
  return items.flatMap((item) => {
    const { label = "", name } = item;
    const own = { name, label, choices: choicesOf(item, lists) };
    // A group holds no value of its own; entries of a repeat can be counted.
    if (item.kind === "group") return namedItems(item.items, lists);
    if (item.kind === "repeat") return [own, ...namedItems(item.items, lists)];
    if (item.orOther !== true) return [own];
    return [own, { name: name + OTHER_SUFFIX, label, choices: [] }];
  });
}

export function vocabularyOf({ items, lists }: Definition): Vocabulary {
  const named = namedItems(items, lists).filter(({ name }) => name !== "");
  const byName = new Map(named.map((item) => [item.name, item]));
  return {
    items: named,
    itemNamed: (name) => byName.get(name),
    lists: Object.keys(lists),
  };
}
