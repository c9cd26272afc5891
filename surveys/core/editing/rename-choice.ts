// Another code for a choice, and where the old one is mentioned. A mention is rewritten where it is
// certain that the choice is meant; any other equal text is told, never changed.

import type { Definition, Item, Question } from "../definition.ts";
import {
  EXPRESSION_PROPERTIES,
  isDynamicDefault,
  type ExpressionProperty,
} from "../expression-sites.ts";
import { parseExpression } from "../expression/parse.ts";
import { choiceMentions, type Mention } from "./choice-mentions.ts";
import { usesOfList } from "./edit-lists.ts";
import { recodeChoice } from "./edit-choices.ts";
import { changeEveryItem } from "./change-item.ts";
import { withProperties } from "./patch-value.ts";

export interface ChoiceRenamed {
  readonly definition: Definition;
  /** Expressions that hold the old code in a place where it may mean something else. */
  readonly unsure: readonly { readonly item: string; readonly property: string }[];
}

/** Why a choice cannot take a code, as a problem code. */
export function choiceNameProblem(
  definition: Definition,
  list: string,
  { index, to }: { readonly index: number; readonly to: string },
): string | undefined {
  const others = (definition.lists[list] ?? []).filter((_, at) => at !== index);
  if (to === "") return "definition.choice_without_name";
  if (/\s/.test(to)) return "definition.choice_has_space";
  if (/['"\u2018\u2019\u201c\u201d]|\p{Surrogate}|\p{Control}/u.test(to))
    return "definition.bad_choice_name";
  return others.some(({ name }) => name === to) ? "definition.duplicate_choice" : undefined;
}

/** Renames the choice at `index`, with its certain mentions. */
export function renameChoice(
  definition: Definition,
  list: string,
  { index, to }: { readonly index: number; readonly to: string },
): ChoiceRenamed {
  const from = definition.lists[list]?.[index]?.name;
  if (
    from === undefined ||
    from === to ||
    choiceNameProblem(definition, list, { index, to }) !== undefined
  ) {
    return { definition, unsure: [] };
  }
  const recoded = recodeChoice(definition, list, { index, name: to });
  if (from === "") return { definition: recoded, unsure: [] };
  const asking = new Set(usesOfList(definition, list));
  const unsure: { item: string; property: string }[] = [];
  const items = changeEveryItem(recoded.items, (item) => {
    const changed = rewritten(item, { list, from, to, asking });
    unsure.push(...changed.unsure.map((property) => ({ item: item.name, property })));
    return changed.item;
  });
  return { definition: { ...recoded, items }, unsure };
}

interface Recoding {
  readonly list: string;
  readonly from: string;
  readonly to: string;
  /** Names of the questions that use the list. */
  readonly asking: ReadonlySet<string>;
}

interface Rewritten {
  readonly item: Item;
  readonly unsure: readonly string[];
}

function rewritten(item: Item, recoding: Recoding): Rewritten {
  const changes: Record<string, unknown> = {};
  const unsure: string[] = [];
  for (const property of EXPRESSION_PROPERTIES) {
    const source: unknown = Reflect.get(item, property);
    if (typeof source !== "string") continue;
    if (property === "default" && !isDynamicDefault(source)) continue;
    const mentions = mentionsIn(source, property, { item, recoding });
    changes[property] = withMentions(source, mentions, recoding.to);
    if (mentions.some(({ isSure }) => !isSure)) unsure.push(property);
  }
  if (item.kind === "question" && recoding.asking.has(item.name)) {
    changes["default"] = changes["default"] ?? plainDefault(item, recoding);
  }
  return { item: withProperties(item, Object.entries(changes)), unsure };
}

function mentionsIn(
  source: string,
  property: ExpressionProperty,
  { item, recoding }: { readonly item: Item; readonly recoding: Recoding },
): readonly Mention[] {
  const parsed = parseExpression(source);
  if (!parsed.ok) return [];
  const usesList = recoding.asking.has(item.name);
  return choiceMentions(parsed.value, {
    ...recoding,
    isOwnAnswer: usesList && property === "constraint",
    isFilter: usesList && property === "choiceFilter",
  });
}

/** Several chosen codes stand beside each other in a default. */
function plainDefault(
  { default: initial, type }: Question,
  { from, to }: Recoding,
): string | undefined {
  if (initial === undefined || isDynamicDefault(initial)) return initial;
  if (type === "select_one") return initial === from ? to : initial;
  return initial
    .split(" ")
    .map((code) => (code === from ? to : code))
    .join(" ");
}

const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;

function withMentions(source: string, mentions: readonly Mention[], to: string): string {
  return mentions
    .filter(({ isSure }) => isSure)
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((text, mention) => {
      const { offset, end, code } = replacementOf(text, mention, to);
      return text.slice(0, offset) + code + text.slice(end);
    }, source);
}

/** A number becomes a text where the new code is no number; a text keeps its quotes. */
function replacementOf(source: string, { offset, isNumber, length }: Mention, to: string) {
  if (!isNumber) return { offset: offset + 1, end: offset + 1 + length, code: to };
  NUMBER.lastIndex = offset;
  NUMBER.test(source);
  return { offset, end: NUMBER.lastIndex, code: /^[0-9]+$/.test(to) ? to : `'${to}'` };
}
