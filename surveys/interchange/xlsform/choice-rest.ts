// What a choice says that no column of its sheet can: it travels in a cell of our own.

import { lenientCanonicalJson } from "../../core/index.ts";
import { isRecord, isText, type Properties } from "./item-columns.ts";
import { jsonText, parseRest } from "./rest-column.ts";
import type { IsKnown } from "./sound-references.ts";
import { CHOICE_MEDIA, choiceCells, readChoiceCells } from "./choice-cells.ts";

/** What the plain cells do not say of a choice, and what else is given; "" for nothing. */
export function choiceRestCell(choice: Properties, more: Properties, isKnown: IsKnown): string {
  const said = saidOf(choice, isKnown);
  const rest: Record<string, unknown> = { ...more };
  for (const property of new Set([...Object.keys(choice), ...Object.keys(said)])) {
    if (!isSame(choice[property], said[property])) rest[property] = choice[property] ?? null;
  }
  return Object.keys(rest).length === 0 ? "" : jsonText(rest);
}

/** The choice with what its `consulta_rest` adds, as far as the cells still say the same. */
export function withChoiceRest(choice: Properties, cell: string, isKnown: IsKnown): Properties {
  const rest = Object.entries(parseRest(cell)).filter(([property, value]) => fits(property, value));
  if (rest.length === 0) return choice;
  const said = saidOf({ ...choice, ...Object.fromEntries(rest) }, isKnown);
  const merged: Record<string, unknown> = { ...choice };
  for (const [property, value] of rest) {
    if (isSame(said[property], choice[property])) merged[property] = value;
  }
  return merged;
}

function saidOf(choice: Properties, isKnown: IsKnown): Properties {
  const cells = [...choiceCells(choice, isKnown)].map(
    ([column, cell]) => [column, cell.trim()] as const,
  );
  return readChoiceCells(new Map(cells));
}

function fits(property: string, value: unknown): boolean {
  if (property === "label" || property === "geometry") return isText(value);
  if (property !== "media" && property !== "attributes") return false;
  if (!isRecord(value) || !Object.values(value).every(isText)) return false;
  const parts: readonly string[] = CHOICE_MEDIA.map(([part]) => part);
  return property === "attributes" || Object.keys(value).every((part) => parts.includes(part));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return lenientCanonicalJson(one) === lenientCanonicalJson(other);
}
