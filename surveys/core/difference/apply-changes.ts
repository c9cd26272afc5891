// Changes made on a definition, also on another one than they were found in: that is how two
// people's edits come together. What no longer has anything to stand on is passed over.

import type { Choice, Definition, Item } from "../definition.ts";
import { insertItem, removeItem } from "../editing/edit-items.ts";
import { findPlaced, itemsWithin } from "../editing/item-places.ts";
import { changeItem } from "../editing/change-item.ts";
import { moveItem } from "../editing/move-item.ts";
import { withProperty } from "./changed-properties.ts";
import type { DefinitionChange, Standing } from "./definition-change.ts";

type Kind = DefinitionChange["kind"];
type Of<One extends Kind> = Extract<DefinitionChange, { readonly kind: One }>;

/** Before a thing is changed it is there, and nothing goes with a container that was emptied first. */
const ORDER: readonly (readonly Kind[])[] = [
  ["setting_changed"],
  ["item_added", "item_moved"],
  ["item_removed"],
  ["item_changed"],
  ["list_added", "choice_added", "choice_moved"],
  ["choice_removed", "list_removed", "choice_changed"],
];

/** Makes the changes of a `differenceOf`, or some of them, on a definition. */
export function applyChanges(
  definition: Definition,
  changes: readonly DefinitionChange[],
): Definition {
  const opened = changes.filter(opensContainer).reduce(applyItem, definition);
  return ORDER.flatMap((kinds) => changes.filter(({ kind }) => kinds.includes(kind))).reduce(
    applyOne,
    opened,
  );
}

/** A question that becomes a container does so before anything is put into it. */
function opensContainer(change: DefinitionChange): change is Of<"item_changed"> {
  return (
    change.kind === "item_changed" && change.property === "kind" && change.after !== "question"
  );
}

function applyOne(definition: Definition, change: DefinitionChange): Definition {
  switch (change.kind) {
    case "setting_changed":
      return withProperty(definition, change.property, change.after);
    case "item_added":
      return findPlaced(definition, change.item) === undefined
        ? place(definition, change.after, change.to)
        : definition;
    case "item_moved":
      return moveItem(definition, change.item, placeOf(definition, change.to, change.item));
    case "item_removed":
      return removeItem(definition, change.item);
    case "item_changed":
      return applyItem(definition, change);
    default:
      return applyToLists(definition, change);
  }
}

function applyItem(
  definition: Definition,
  { item: name, property, after }: Of<"item_changed">,
): Definition {
  return changeItem(definition, name, (item) => {
    const changed = withProperty(item, property, after);
    return property === "kind" && after !== "question" ? withInside(changed) : changed;
  });
}

/** What was a question has nothing inside yet. */
function withInside(item: Item): Item {
  return item.kind === "question" ? item : { ...item, items: insideOf(item) };
}

function insideOf(item: { readonly items?: readonly Item[] }): readonly Item[] {
  return item.items ?? [];
}

function place(definition: Definition, item: Item, to: Standing): Definition {
  return insertItem(definition, item, placeOf(definition, to, item.name));
}

/** Behind the sibling named, else last; without a sibling first. A lost container means the end. */
function placeOf(definition: Definition, { container, behind }: Standing, moving: string) {
  const isThere =
    container === undefined || findPlaced(definition, container)?.item.kind !== undefined;
  const within = isThere ? container : undefined;
  const siblings = itemsWithin(definition, within).filter(({ name }) => name !== moving);
  if (isThere && behind === undefined) return { container: within, index: 0 };
  const at = siblings.findIndex(({ name }) => name === behind);
  return { container: within, index: at === -1 ? siblings.length : at + 1 };
}

type ListChange = Exclude<
  DefinitionChange,
  { readonly kind: "setting_changed" | `item_${string}` }
>;

function applyToLists(definition: Definition, change: ListChange): Definition {
  const { lists } = definition;
  if (change.kind === "list_removed") {
    const kept = Object.entries(lists).filter(([name]) => name !== change.list);
    return { ...definition, lists: Object.fromEntries(kept) };
  }
  const choices =
    change.kind === "list_added"
      ? change.after
      : applyToChoices(Object.hasOwn(lists, change.list) ? lists[change.list] : undefined, change);
  if (choices === undefined) return definition;
  return { ...definition, lists: { ...lists, [change.list]: choices } };
}

type ChoiceChange = Exclude<ListChange, { readonly kind: `list_${string}` }>;

function applyToChoices(
  choices: readonly Choice[] | undefined,
  change: ChoiceChange,
): readonly Choice[] | undefined {
  if (choices === undefined) return undefined;
  const at = choices.findIndex(({ name }) => name === change.choice);
  const choice = change.kind === "choice_added" ? change.after : choices[at];
  if (choice === undefined) return choices;
  switch (change.kind) {
    case "choice_added":
      return at === -1 ? stoodBehind(choices, choice, change.behind) : choices;
    case "choice_moved":
      return stoodBehind(choices.toSpliced(at, 1), choice, change.behind);
    case "choice_removed":
      return choices.toSpliced(at, 1);
    case "choice_changed":
      return choices.with(at, withProperty(choice, change.property, change.after));
  }
}

function stoodBehind(
  choices: readonly Choice[],
  choice: Choice,
  behind: string | undefined,
): readonly Choice[] {
  if (behind === undefined) return [choice, ...choices];
  const at = choices.findIndex(({ name }) => name === behind);
  return choices.toSpliced(at === -1 ? choices.length : at + 1, 0, choice);
}
