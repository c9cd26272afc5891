// How much of a form was read, for the report.

import { EXPRESSION_PROPERTIES, isDynamicDefault } from "../../core/index.ts";
import type { Definition, Item } from "../../core/index.ts";
import type { ImportCounts } from "./import-report.ts";

/** Counts over the definition as it was read. */
export function countsOf(definition: Definition | undefined): ImportCounts {
  const items = everyItem(definition?.items ?? []);
  const questions: Record<string, number> = {};
  for (const item of items) {
    if (item.kind === "question") questions[item.type] = (questions[item.type] ?? 0) + 1;
  }
  const lists = Object.values(definition?.lists ?? {});
  return {
    sections: (definition?.items ?? []).filter(({ kind }) => kind !== "question").length,
    questions,
    choices: lists.reduce((sum, choices) => sum + choices.length, 0),
    languages: definition?.languages ?? [],
    expressions: items.reduce((sum, item) => sum + expressionsOf(item), 0),
  };
}

function everyItem(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) =>
    item.kind === "question" ? [item] : [item, ...everyItem(item.items)],
  );
}

function expressionsOf(item: Item): number {
  const values = new Map<string, unknown>(Object.entries(item));
  return EXPRESSION_PROPERTIES.filter((property) => {
    const source = values.get(property);
    if (typeof source !== "string" || source.trim() === "") return false;
    return property !== "default" || isDynamicDefault(source);
  }).length;
}
