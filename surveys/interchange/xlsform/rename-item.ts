// The names in an item's properties, replaced: in expressions, texts, triggers and parameters.

import { EXPRESSION_PROPERTIES, isDynamicDefault, triggersOf } from "../../core/index.ts";
import type { Question } from "../../core/index.ts";
import { isRecord, isText } from "./item-columns.ts";
import type { Properties } from "./item-columns.ts";
import { renameInExpression, renameInText } from "./rename-references.ts";
import type { Renaming } from "./rename-references.ts";

/** Texts that may show answers, which are also those that a language pack translates. */
export const ITEM_TEXTS: readonly string[] = [
  "label",
  "hint",
  "guidance",
  "requiredMessage",
  "constraintMessage",
];

/** The properties with every name in their expressions and texts replaced. */
export function renamedItem(item: Properties, names: Renaming): Properties {
  const result: Record<string, unknown> = { ...item };
  for (const property of EXPRESSION_PROPERTIES) {
    const source = item[property];
    if (!isText(source) || (property === "default" && !isDynamicDefault(source))) continue;
    result[property] = renameInExpression(source, names, property === "choiceFilter");
  }
  for (const property of ITEM_TEXTS) {
    const text = item[property];
    if (isText(text)) result[property] = renameInText(text, names);
  }
  if (isText(item["default"]) && !isDynamicDefault(item["default"])) {
    result["default"] = names.literal(item["default"]);
  }
  if (isText(item["trigger"])) result["trigger"] = renamedTrigger(item["trigger"], names);
  if (isRecord(item["parameters"])) result["parameters"] = renamedSeed(item["parameters"], names);
  return result;
}

function renamedTrigger(trigger: string, names: Renaming): string {
  const asked: Question = { kind: "question", name: "", type: "text", trigger };
  const written = triggersOf(asked);
  const followed = written.map((name) => names.item(name));
  if (followed.every((name, index) => name === written[index])) return trigger;
  return followed.map((name) => `\${${name}}`).join(", ");
}

function renamedSeed(parameters: Properties, names: Renaming): Properties {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) {
    values[name] = isText(value) ? renameInText(value, names) : value;
    if (name === "tick_labelset" && isText(value)) values[name] = names.list(value);
  }
  return values;
}
