import {
  choiceTextKey,
  type Definition,
  type Item,
  itemTextKey,
  placedItems,
} from "../../../../surveys/core/index.ts";

/** Where a respondent meets a text. */
export interface TextPlace {
  /** The item whose screen shows it. */
  readonly item: string;
  /** The refusal that says it, for messages. */
  readonly problem?: "answer.constraint_not_met" | "answer.required";
}

const OWN = ["label", "hint", "guidance"] as const;

function placeInItem(item: Item, key: string): TextPlace | undefined {
  const is = (property: string) => key === itemTextKey(item.name, property);
  if (OWN.some(is)) return { item: item.name };
  if (is("requiredMessage")) return { item: item.name, problem: "answer.required" };
  if (is("constraintMessage")) return { item: item.name, problem: "answer.constraint_not_met" };
  return undefined;
}

function listWith({ lists }: Definition, key: string): string | undefined {
  return Object.entries(lists).find(([list, choices]) =>
    choices.some(({ name }) => choiceTextKey(list, name) === key),
  )?.[0];
}

/** The first place of a text in a survey; none for its title and what it says of itself. */
export function placeOfText(definition: Definition, key: string): TextPlace | undefined {
  const items = placedItems(definition).map(({ item }) => item);
  for (const item of items) {
    const place = placeInItem(item, key);
    if (place !== undefined) return place;
  }
  const list = listWith(definition, key);
  const asking = items.find((item) => item.kind === "question" && item.list === list);
  return list === undefined || asking === undefined ? undefined : { item: asking.name };
}

function openItem(item: Item): Item {
  if (item.kind === "question") {
    const { relevant: _, choiceFilter: __, ...question } = item;
    return question;
  }
  const { relevant: _, ...rest } = item;
  return { ...rest, items: item.items.map(openItem) };
}

/** The survey with every question and choice shown: who translates one need not answer the others. */
export function openDefinition(definition: Definition): Definition {
  return { ...definition, items: definition.items.map(openItem) };
}
