import { type Definition, type Item, itemTextKey } from "../../../surveys/core/index.ts";

export interface TextSection {
  /** Title of the section; "" for what stands in none. */
  readonly section: string;
  /** The author's remark. */
  readonly note?: string;
}

const PROPERTIES = ["label", "hint", "guidance", "requiredMessage", "constraintMessage"];

/** Where each text of a survey is met; a choice where its list is asked first. */
export function sectionOfText(definition: Definition): (key: string) => TextSection {
  const found = new Map<string, TextSection>();
  const lists = new Map<string, string>();
  for (const item of definition.items) {
    const section = item.kind === "question" ? "" : (item.label ?? item.name);
    for (const inside of withItems(item)) {
      const note = inside.notes === undefined ? {} : { note: inside.notes };
      for (const property of PROPERTIES) {
        found.set(itemTextKey(inside.name, property), { section, ...note });
      }
      const list = inside.kind === "question" ? inside.list : undefined;
      if (list !== undefined && !lists.has(list)) lists.set(list, section);
    }
  }
  return (key) => found.get(key) ?? { section: lists.get(listOf(key)) ?? "" };
}

function withItems(item: Item): readonly Item[] {
  return item.kind === "question" ? [item] : [item, ...item.items.flatMap(withItems)];
}

/** `colours` of `lists.colours.red`; choices may have points in their names, lists have none. */
function listOf(key: string): string {
  const [kind, list = ""] = key.split(".");
  return kind === "lists" ? list : "";
}
