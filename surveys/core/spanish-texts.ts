// Every Spanish text of a definition under its key: what a language pack may translate.

import type { Definition, Item } from "./definition.ts";
import { choiceTextKey, itemTextKey } from "./language-pack.ts";

export const TITLE_KEY = "survey.title";
export const DESCRIPTION_KEY = "survey.description";

/** Spanish texts of a definition by key, in the order a respondent meets them. */
export function spanishTexts(definition: Definition): ReadonlyMap<string, string> {
  const texts: [string, string | undefined][] = [
    [TITLE_KEY, definition.title],
    [DESCRIPTION_KEY, definition.description],
    ...definition.items.flatMap(itemTexts),
    ...Object.entries(definition.lists).flatMap(([list, choices]) =>
      choices.map(({ name, label }): [string, string] => [choiceTextKey(list, name), label]),
    ),
  ];
  return new Map(texts.filter((entry): entry is [string, string] => (entry[1] ?? "") !== ""));
}

function itemTexts(item: Item): [string, string | undefined][] {
  const own: [string, string | undefined][] = [
    [itemTextKey(item.name, "label"), item.label],
    [itemTextKey(item.name, "hint"), item.hint],
    [itemTextKey(item.name, "guidance"), item.guidance],
  ];
  if (item.kind !== "question") return [...own, ...item.items.flatMap(itemTexts)];
  return [
    ...own,
    [itemTextKey(item.name, "requiredMessage"), item.requiredMessage],
    [itemTextKey(item.name, "constraintMessage"), item.constraintMessage],
  ];
}
