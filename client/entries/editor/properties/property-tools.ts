import { problemMessage } from "../../../../locales/problem-message.ts";
import type { Translator } from "../../../../locales/translator.ts";
import {
  type Item,
  type ItemPatch,
  patchItem,
  type Question,
} from "../../../../surveys/core/index.ts";
import { type EditorTools, useEditor } from "../editor-context.ts";
import { useTranslator } from "../use-translator.ts";

/** Properties that hold a text or an expression. */
export type TextProperty =
  | "label"
  | "hint"
  | "guidance"
  | "requiredMessage"
  | "constraintMessage"
  | "default"
  | "trigger"
  | "appearance"
  | "autoplay"
  | "rows"
  | "notes";
export type SourceProperty =
  "relevant" | "constraint" | "calculation" | "choiceFilter" | "repeatCount";

/** What the fields of one item need. */
export interface ItemTools<Of extends Item = Item> extends EditorTools {
  readonly item: Of;
  readonly translator: Translator;
  /** A field that is typed in gives its property: typing on is one step to undo. */
  readonly patch: (patch: ItemPatch, typing?: string) => void;
  readonly problemOf: (property: string) => string | undefined;
}

/** What a field of a question is given. */
export interface OfQuestion {
  readonly of: ItemTools<Question>;
}

export function useItemTools<Of extends Item>(item: Of): ItemTools<Of> {
  const tools = useEditor();
  const translator = useTranslator();
  const { name } = item;
  return {
    ...tools,
    item,
    translator,
    patch: (patch, typing) =>
      tools.store.edit(
        (definition) => patchItem(definition, name, patch),
        typing === undefined ? undefined : `${name}.${typing}`,
      ),
    problemOf: (property) => {
      const found = tools.workbench.problemsOf(name).find((each) => each.property === property);
      return found === undefined ? undefined : problemMessage(translator, found);
    },
  };
}

/** Each of these properties holds a text; an empty one goes away. */
export function textPatch(property: TextProperty | SourceProperty, value: string): ItemPatch {
  return { [property]: value === "" ? undefined : value };
}

/** What a text property of an item holds. */
export function textOf(item: Item, property: TextProperty | SourceProperty): string {
  const value: unknown = Reflect.get(item, property);
  return typeof value === "string" ? value : "";
}

export function propertyId(property: string): string {
  return `prop-${property}`;
}

/** Label and hint of a property. */
export function propertyWords({ t, has }: Translator, property: string) {
  const hint = `panel.property_hint.${property}`;
  return {
    label: t(`panel.property.${property}`),
    hint: has(hint) ? t(hint) : undefined,
  };
}

/** Whether a question holds any of these properties. */
export function isAnySet(item: Question, properties: readonly (keyof Question)[]): boolean {
  return properties.some((property) => item[property] !== undefined);
}

/** What is wrong with an expression among the others: by itself it may have no fault. */
export function faultAmongOthers(
  { item, translator, workbench }: ItemTools,
  property: string,
): string | undefined {
  const found = workbench
    .problemsOf(item.name)
    .find((each) => each.property === property && each.code.startsWith("definition."));
  return found === undefined ? undefined : problemMessage(translator, found);
}
