// Where a definition's expressions stand, and each one parsed. A site is one property of one item.

import type { Item, Question } from "./definition.ts";
import { parseExpression } from "./expression/parse.ts";
import type { Expression, ExpressionProblem } from "./expression/syntax.ts";
import { parseTemplate } from "./expression/template.ts";
import type { ItemPlace } from "./item-table.ts";

export const EXPRESSION_PROPERTIES = [
  "relevant",
  "repeatCount",
  "calculation",
  "choiceFilter",
  "default",
  "required",
  "readOnly",
  "constraint",
] as const;
export type ExpressionProperty = (typeof EXPRESSION_PROPERTIES)[number];

export type ItemExpressions = ReadonlyMap<ExpressionProperty, Expression>;

export interface SiteProblem extends ExpressionProblem {
  readonly property: string;
}

/** A default is an expression if it names a question or calls a function; else it is the value. */
const DYNAMIC_DEFAULT = /\$\{|[A-Za-z][\w.:-]*\(/;

/** Whether a `default` is worked out instead of being taken as written. */
export function isDynamicDefault(text: string): boolean {
  return DYNAMIC_DEFAULT.test(text);
}

/**
 * Parses every expression of an item. The choice filter becomes the path XForms makes of it,
 * `instance('LIST')/root/item[FILTER]`, so that its bare names are columns of the list.
 */
export function parseExpressions(
  place: ItemPlace,
  report: (problem: SiteProblem) => void,
): ItemExpressions {
  const parsed = new Map<ExpressionProperty, Expression>();
  for (const property of EXPRESSION_PROPERTIES) {
    const source = sourceOf(place.item, property);
    if (source === undefined) continue;
    const result = parseExpression(source);
    if (result.ok) parsed.set(property, wrapFilter(result.value, property, place.item));
    else for (const problem of result.problems) report({ ...problem, property });
  }
  return parsed;
}

/** Texts of an item that may show answers (`${name}`), by property. */
export function templatesOf(item: Item): readonly (readonly [string, string])[] {
  const texts: (readonly [string, string | undefined])[] = [
    ["label", item.label],
    ["hint", item.hint],
    ["guidance", item.guidance],
  ];
  if (item.kind === "question") {
    texts.push(["requiredMessage", item.requiredMessage]);
    texts.push(["constraintMessage", item.constraintMessage]);
  }
  return texts.flatMap(([property, text]) => (text === undefined ? [] : [[property, text]]));
}

/** The references in a text that may show answers. */
export function templateReferences(text: string): readonly Expression[] {
  return parseTemplate(text).filter((part) => typeof part !== "string");
}

/** Names in a `trigger`, which may be written `${name}` or bare, several with commas. */
export function triggersOf(question: Question): readonly string[] {
  return (question.trigger ?? "")
    .split(/[,\s]+/)
    .map((part) => part.replace(/^\$\{(.*)\}$/, "$1"))
    .filter((name) => name !== "");
}

function sourceOf(item: Item, property: ExpressionProperty): string | undefined {
  const source = propertyOf(item, property);
  if (typeof source !== "string" || source.trim() === "") return undefined;
  if (property === "choiceFilter" && !hasList(item)) return undefined;
  return property === "default" && !isDynamicDefault(source) ? undefined : source;
}

function hasList(item: Item): boolean {
  return item.kind === "question" && item.list !== undefined && item.list !== "";
}

function propertyOf(item: Item, property: ExpressionProperty): string | boolean | undefined {
  if (property === "relevant") return item.relevant;
  if (item.kind === "question") return property === "repeatCount" ? undefined : item[property];
  if (item.kind === "group") return property === "readOnly" ? item.readOnly : undefined;
  return property === "repeatCount" ? item.repeatCount : undefined;
}

function wrapFilter(expression: Expression, property: ExpressionProperty, item: Item): Expression {
  if (property !== "choiceFilter" || item.kind !== "question") return expression;
  const { offset } = expression;
  const list: Expression = { kind: "text", value: item.list ?? "", offset };
  return {
    kind: "path",
    offset,
    start: { kind: "call", name: "instance", arguments: [list], offset },
    steps: [
      { axis: "child", name: "root", predicates: [], offset },
      { axis: "child", name: "item", predicates: [expression], offset },
    ],
  };
}
