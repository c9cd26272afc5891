// What each text of a survey is for, which decides how many people approve it.

import type { Definition, Group, Item, Question } from "../definition.ts";
import { choiceTextKey, itemTextKey } from "../language-pack.ts";
import { DESCRIPTION_KEY, spanishTexts } from "../spanish-texts.ts";
import type { TextKind } from "./text-unit.ts";

const ITEM_TEXTS = ["label", "hint", "guidance", "requiredMessage", "constraintMessage"];
/** Spanish that tells people of their rights, or what becomes of what they say. */
const RIGHTS =
  /aviso de privacidad|datos personales|derechos arco|(?:sus|tus|mis) derechos|confidencial/i;

type Kinds = Map<string, TextKind>;

/**
 * The kind of every text of a definition by key.
 * @param names keys of choices that are proper names (`keysOfNames`)
 * @param sensitive questions that the survey made sensitive since its version was published
 */
export function textKinds(
  definition: Definition,
  names: ReadonlySet<string>,
  sensitive: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, TextKind> {
  const kinds: Kinds = new Map();
  markItems(definition.items, sensitive, kinds);
  markChoices(definition, kinds);
  // What is read on the first page, before anybody begins.
  kinds.set(DESCRIPTION_KEY, "consent");
  const told = [...spanishTexts(definition)].map(([key, spanish]): [string, TextKind] => [
    key,
    names.has(key) ? "name" : (kinds.get(key) ?? (RIGHTS.test(spanish) ? "rights" : "plain")),
  ]);
  return new Map(told);
}

function markItems(items: readonly Item[], sensitive: ReadonlySet<string>, kinds: Kinds): void {
  const asksConsent = items.findLastIndex((item) => isOfType(item, "acknowledge"));
  for (const [place, item] of items.entries()) {
    const isRead = isOfType(item, "note") && place < asksConsent;
    const kind = isRead ? "consent" : kindOf(item, sensitive.has(item.name));
    if (kind !== undefined) markItem(item, kind, kinds);
    if (item.kind !== "question") markItems(item.items, sensitive, kinds);
  }
}

function isOfType(item: Item, type: Question["type"]): boolean {
  return item.kind === "question" && item.type === type;
}

function kindOf(item: Item, isMadeSensitive: boolean): TextKind | undefined {
  if (item.kind !== "question") return isMatrix(item) ? "scale" : undefined;
  if (item.type === "acknowledge") return "consent";
  if (isMadeSensitive || item.sensitive === true) return "sensitive";
  return item.type === "range" ? "scale" : undefined;
}

function markItem({ name }: Item, kind: TextKind, kinds: Kinds): void {
  for (const property of ITEM_TEXTS) kinds.set(itemTextKey(name, property), kind);
}

function isMatrix(item: Item): item is Group {
  return item.kind === "group" && item.matrix === true;
}

function markChoices({ lists, items }: Definition, kinds: Kinds): void {
  const scales = new Set(scaleLists(items, false));
  for (const [list, choices] of Object.entries(lists)) {
    const isScale = scales.has(list) || choices.some(({ icon }) => icon?.startsWith("level_"));
    for (const { name } of choices) {
      kinds.set(choiceTextKey(list, name), isScale ? "scale" : "choice");
    }
  }
}

/** Lists whose choices are the steps of a scale. */
function scaleLists(items: readonly Item[], inMatrix: boolean): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind !== "question") return scaleLists(item.items, isMatrix(item));
    const isScale = inMatrix || /\blikert\b/.test(item.appearance ?? "");
    return isScale && item.list !== undefined ? [item.list] : [];
  });
}
