// New items: what they are before anybody has written in them, and where they go.

import { QUESTION_TYPES } from "../definition.ts";
import type { Definition, Item, QuestionType } from "../definition.ts";
import { hasChoices } from "../question-types/traits.ts";
import { insertItem } from "./edit-items.ts";
import { addList } from "./edit-lists.ts";
import { freeName, takenNames } from "./free-name.ts";
import { findPlaced, itemsWithin } from "./item-places.ts";
import type { Place, PlacedItem } from "./item-places.ts";

/** What can be added. A section is a group of the top level. */
export const NEW_ITEM_KINDS = ["section", "group", "repeat", "matrix", ...QUESTION_TYPES] as const;
export type NewItemKind = (typeof NEW_ITEM_KINDS)[number];

export interface NewItemTexts {
  /** Name before it is made free, e.g. `pregunta`. */
  readonly name: string;
  /** Names for the first row of a matrix and for a new choice list. */
  readonly row: string;
  readonly list: string;
  /** Labels of the choices of a new list. */
  readonly choices: readonly string[];
}

export interface Added {
  readonly definition: Definition;
  readonly name: string;
}

/**
 * Adds an item behind the selected one, or inside it if it is a container.
 * @param selected name of an item; undefined adds at the end
 */
export function addItem(
  definition: Definition,
  kind: NewItemKind,
  where: { readonly selected: string | undefined; readonly texts: NewItemTexts },
): Added {
  const { selected, texts } = where;
  const name = freeName(texts.name, takenNames(definition));
  const place = placeForNew(definition, kind, selected);
  const list = listForNew(definition, kind, { place, name: texts.list });
  const withList =
    list === undefined || Object.hasOwn(definition.lists, list)
      ? definition
      : addList(definition, list, texts.choices);
  const item = emptyItem(kind, {
    name,
    list,
    row: freeName(texts.row, new Set([...takenNames(definition), name])),
  });
  return { definition: insertItem(withList, item, place), name };
}

function emptyItem(
  kind: NewItemKind,
  {
    name,
    list,
    row,
  }: { readonly name: string; readonly list: string | undefined; readonly row: string },
): Item {
  if (kind === "repeat") return { kind: "repeat", name, items: [] };
  if (kind === "section" || kind === "group") return { kind: "group", name, items: [] };
  if (kind === "matrix") {
    return {
      kind: "group",
      name,
      matrix: true,
      items: [emptyItem("select_one", { name: row, list, row })],
    };
  }
  return { kind: "question", name, type: kind, ...(list === undefined ? {} : { list }) };
}

/** Where a new item goes. */
function placeForNew(
  definition: Definition,
  kind: NewItemKind,
  selected: string | undefined,
): Place {
  const chosen = selected === undefined ? undefined : findPlaced(definition, selected);
  if (kind === "section") return behindOutermost(definition, chosen);
  if (chosen === undefined) return atTheEnd(definition);
  const { item } = chosen;
  if (item.kind !== "question" && takes(item, kind)) {
    return { container: item.name, index: item.items.length };
  }
  const around =
    chosen.container === undefined ? undefined : findPlaced(definition, chosen.container);
  return around === undefined || takes(around.item, kind) ? behind(chosen) : behind(around);
}

function behind({ container, index }: PlacedItem): Place {
  return { container, index: index + 1 };
}

/** A matrix holds questions of one choice alone. */
function takes(container: Item, kind: NewItemKind): boolean {
  return container.kind !== "group" || container.matrix !== true || kind === "select_one";
}

function atTheEnd({ items }: Definition): Place {
  const last = items.at(-1);
  return last === undefined || last.kind === "question"
    ? { container: undefined, index: items.length }
    : { container: last.name, index: last.items.length };
}

function behindOutermost(definition: Definition, chosen: PlacedItem | undefined): Place {
  let outermost = chosen;
  while (outermost?.container !== undefined) {
    outermost = findPlaced(definition, outermost.container);
  }
  return outermost === undefined
    ? { container: undefined, index: definition.items.length }
    : behind(outermost);
}

/** In a matrix the list of its rows; else a list of its own, which is then made. */
function listForNew(
  definition: Definition,
  kind: NewItemKind,
  { place, name }: { readonly place: Place; readonly name: string },
): string | undefined {
  if (kind !== "matrix" && !isChoiceType(kind)) return undefined;
  const own = freeName(name, new Set(Object.keys(definition.lists)));
  const container =
    place.container === undefined ? undefined : findPlaced(definition, place.container);
  if (container?.item.kind !== "group" || container.item.matrix !== true) return own;
  const rows = itemsWithin(definition, container.item.name);
  return rows.flatMap((row) => (row.kind === "question" ? [row.list ?? own] : [])).at(0) ?? own;
}

function isChoiceType(kind: NewItemKind): boolean {
  const type = QUESTION_TYPES.find((one): one is QuestionType => one === kind);
  return type !== undefined && hasChoices(type);
}
