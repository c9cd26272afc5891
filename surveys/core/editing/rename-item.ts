// Renaming items, with every mention of them: expressions, texts that show answers, triggers, the
// region question, parameters, and the columns and settings kept for other programs.

import {
  type Choice,
  type Definition,
  type Item,
  type Question,
  OTHER_SUFFIX,
} from "../definition.ts";
import { EXPRESSION_PROPERTIES, isDynamicDefault } from "../expression-sites.ts";
import { isItemName, isReservedName } from "../item-names.ts";
import { takenNames } from "./free-name.ts";
import { findPlaced } from "./item-places.ts";
import { changeEveryItem } from "./change-item.ts";
import { patchValue, withProperties } from "./patch-value.ts";
import { renameInExpression, renameInText, type Renaming } from "./rewrite-names.ts";

const TEXT_PROPERTIES = [
  "label",
  "hint",
  "guidance",
  "requiredMessage",
  "constraintMessage",
] as const;

/** Why an item cannot take a name, as a problem code. */
export function nameProblem(definition: Definition, from: string, to: string): string | undefined {
  if (to === from) return undefined;
  if (!isItemName(to)) return "definition.bad_name";
  if (isReservedName(to)) return "definition.reserved_name";
  const taken = takenNames(definition);
  const item = findPlaced(definition, from)?.item;
  const wanted = hasOther(item) ? [to, to + OTHER_SUFFIX] : [to];
  return wanted.some((name) => taken.has(name)) ? "definition.duplicate_name" : undefined;
}

/** Gives an item another name; the same definition where `nameProblem` speaks against it. */
export function renameItem(definition: Definition, from: string, to: string): Definition {
  const item = findPlaced(definition, from)?.item;
  if (item === undefined || to === from || nameProblem(definition, from, to) !== undefined) {
    return definition;
  }
  const renaming = renamingOf(item, to);
  const items = changeEveryItem(definition.items, (each) => renamed(each, renaming));
  const { regionQuestion } = definition;
  return patchValue<Definition>(definition, {
    items,
    lists: renamedLists(definition.lists, renaming),
    ...(regionQuestion === undefined
      ? {}
      : { regionQuestion: renaming.get(regionQuestion) ?? regionQuestion }),
    ...(definition.settings === undefined
      ? {}
      : { settings: renamedTexts(definition.settings, renaming) }),
  });
}

/** The name of an item and of the question its `orOther` adds. */
export function renamingOf(item: Item, to: string): Renaming {
  const own: [string, string] = [item.name, to];
  return new Map(hasOther(item) ? [own, [item.name + OTHER_SUFFIX, to + OTHER_SUFFIX]] : [own]);
}

function hasOther(item: Item | undefined): boolean {
  return item?.kind === "question" && item.orOther === true;
}

/** One item under its new name, if it has one, and with every mention renamed. */
export function renamed(item: Item, renaming: Renaming): Item {
  const changes: Record<string, unknown> = { name: renaming.get(item.name) ?? item.name };
  for (const property of TEXT_PROPERTIES) {
    const text: unknown = Reflect.get(item, property);
    if (typeof text === "string") changes[property] = renameInText(text, renaming);
  }
  for (const property of EXPRESSION_PROPERTIES) {
    const source: unknown = Reflect.get(item, property);
    if (typeof source !== "string") continue;
    if (property === "default" && !isDynamicDefault(source)) continue;
    const around = property === "choiceFilter";
    changes[property] = renameInExpression(source, renaming, around);
  }
  if (item.extra !== undefined) changes["extra"] = renamedTexts(item.extra, renaming);
  const rest = item.kind === "question" ? own(item, renaming) : {};
  return withProperties(item, Object.entries({ ...changes, ...rest }));
}

function own({ parameters, trigger }: Question, renaming: Renaming): Partial<Question> {
  return {
    ...(parameters === undefined ? {} : { parameters: renamedTexts(parameters, renaming) }),
    ...(trigger === undefined ? {} : { trigger: renamedTrigger(trigger, renaming) }),
  };
}

/** A trigger may name a question bare. */
function renamedTrigger(trigger: string, renaming: Renaming): string {
  return renameInText(trigger, renaming).replace(/[^,\s]+/g, (part) => renaming.get(part) ?? part);
}

type Texts = Readonly<Record<string, string>>;

function renamedTexts(texts: Texts, renaming: Renaming): Texts {
  const entries = Object.entries(texts).map(([key, text]): [string, string] => [
    key,
    renameInText(text, renaming),
  ]);
  return entries.every(([key, text]) => text === texts[key]) ? texts : Object.fromEntries(entries);
}

function renamedLists(lists: Definition["lists"], renaming: Renaming): Definition["lists"] {
  const entries = Object.entries(lists).map(([name, choices]): [string, readonly Choice[]] => {
    const next = choices.map((choice) =>
      patchValue<Choice>(choice, { label: renameInText(choice.label, renaming) }),
    );
    return [name, next.every((choice, at) => choice === choices[at]) ? choices : next];
  });
  return entries.every(([name, choices]) => choices === lists[name])
    ? lists
    : Object.fromEntries(entries);
}
