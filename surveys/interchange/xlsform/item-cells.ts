// An item's properties to cells and back. What the plain columns cannot say (an empty text that is
// there, a false that is the default) travels as JSON in `consulta_rest`; it counts only while the
// plain cell still says what it said when it was written, so that editing a cell wins.

import { hasChoices, lenientCanonicalJson, QUESTION_TYPES } from "../../core/index.ts";
import { readHeader } from "./column-headers.ts";
import { COLUMN_RULES, isRecord, isText } from "./item-columns.ts";
import type { ColumnRule, ItemKind, Properties } from "./item-columns.ts";
import { jsonText, parseRest } from "./rest-column.ts";
import { withSoundReferences } from "./sound-references.ts";
import type { IsKnown } from "./sound-references.ts";

/** Cells of one item by column: the Spanish ones of translatable columns. */
export type Cells = ReadonlyMap<string, string>;

const EXTRA = "extra:";
const PLAIN_EXTRA = /^(bind|body|control|instance)::[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/;
const KNOWN_NAMESPACE = /^[^:]+::(?![^:]*:)|^[^:]+::(jr|orx|odk):/;
/** Said by the row's place, name and type. */
const STRUCTURE: ReadonlySet<string> = new Set(["kind", "name", "type", "items"]);

/** Plain cells of an item, without name and type. */
export function itemCells(kind: ItemKind, item: Properties, isKnown: IsKnown): Cells {
  const cells = new Map<string, string>();
  for (const rule of COLUMN_RULES) {
    if (!rule.kinds.includes(kind)) continue;
    const cell = rule.write(partOf(item, rule), item, isKnown);
    if (cell.trim() !== "") cells.set(rule.column, cell);
  }
  for (const [key, value] of Object.entries(isRecord(item["extra"]) ? item["extra"] : {})) {
    if (isText(value) && value.trim() !== "" && isPlainExtra(key)) {
      cells.set(EXTRA + key, withSoundReferences(value, isKnown));
    }
  }
  return cells;
}

/** The cell of `consulta_rest`: what `itemCells` does not say of the item; "" for nothing. */
export function restCell(kind: ItemKind, item: Properties, isKnown: IsKnown): string {
  const said = saidOf(kind, item, isKnown);
  const rest: Record<string, unknown> = {};
  for (const property of new Set([...Object.keys(item), ...Object.keys(said)])) {
    if (STRUCTURE.has(property) || isSame(item[property], said[property])) continue;
    rest[property] = item[property] ?? null;
  }
  return Object.keys(rest).length === 0 ? "" : jsonText(rest);
}

/** Properties that the plain cells say. @param unread is told of cells that say nothing known */
export function readItemCells(
  kind: ItemKind,
  cells: Cells,
  unread: (column: string) => void = () => undefined,
): Properties {
  const item: Record<string, unknown> = {};
  for (const rule of COLUMN_RULES) {
    const cell = cells.get(rule.column) ?? "";
    if (cell === "" || !rule.kinds.includes(kind)) continue;
    const value = rule.read(cell);
    if (value === undefined) unread(rule.column);
    else setPart(item, rule, value);
  }
  const extra = [...cells].filter(([column]) => column.startsWith(EXTRA));
  if (extra.length > 0) {
    item["extra"] = Object.fromEntries(
      extra.map(([column, text]) => [column.slice(EXTRA.length), text]),
    );
  }
  return item;
}

/** The item with what its `consulta_rest` adds, as far as the cells still say the same. */
export function withRest(
  kind: ItemKind,
  item: Properties,
  { cell, isKnown }: { readonly cell: string; readonly isKnown: IsKnown },
): Properties {
  const rest = Object.entries(parseRest(cell)).filter(([property, value]) => fits(property, value));
  if (rest.length === 0) return item;
  const whole = without({ ...item, ...Object.fromEntries(rest) });
  const said = saidOf(kind, whole, isKnown);
  const merged: Record<string, unknown> = { ...item };
  for (const [property, value] of rest) {
    if (isSame(said[property], item[property])) merged[property] = value;
  }
  return without(merged);
}

/** Properties that the item's own cells and type would say of it. */
function saidOf(kind: ItemKind, item: Properties, isKnown: IsKnown): Properties {
  const cells = [...itemCells(kind, item, isKnown)].map(
    ([column, cell]) => [column, cell.trim()] as const,
  );
  const said = readItemCells(kind, new Map(cells));
  const type = QUESTION_TYPES.find((known) => known === item["type"]);
  if (type === undefined || !hasChoices(type)) return said;
  return {
    ...said,
    ...(isText(item["list"]) && item["list"] !== "" ? { list: item["list"] } : {}),
    ...(saysOrOther(item) ? { orOther: true } : {}),
  };
}

/** Whether the type cell can say `or_other`: beside a choice filter the standard refuses it. */
export function saysOrOther(item: Properties): boolean {
  const isSelect = item["type"] === "select_one" || item["type"] === "select_multiple";
  const filter = item["choiceFilter"];
  return isSelect && item["orOther"] === true && !(isText(filter) && filter.trim() !== "");
}

function fits(property: string, value: unknown): boolean {
  if (value === null) return !STRUCTURE.has(property);
  if (property === "list") return isText(value);
  if (property === "orOther") return typeof value === "boolean";
  if (property === "extra") return isRecord(value) && Object.values(value).every(isText);
  const rules = COLUMN_RULES.filter((rule) => rule.property === property);
  if (rules.length === 0) return false;
  if (rules.every(({ part }) => part === undefined)) return rules.some((rule) => rule.fits(value));
  return (
    isRecord(value) &&
    Object.entries(value).every(([part, inner]) =>
      rules.some((rule) => rule.part === part && rule.fits(inner)),
    )
  );
}

function partOf(item: Properties, { property, part }: ColumnRule): unknown {
  const value = item[property];
  if (part === undefined) return value;
  return isRecord(value) ? value[part] : undefined;
}

function setPart(item: Record<string, unknown>, rule: ColumnRule, value: unknown): void {
  const { property, part } = rule;
  if (part === undefined) item[property] = value;
  else item[property] = { ...(isRecord(item[property]) ? item[property] : {}), [part]: value };
}

function without(item: Properties): Properties {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

function isPlainExtra(key: string): boolean {
  const column = readHeader("survey", key)?.column;
  return PLAIN_EXTRA.test(key) && KNOWN_NAMESPACE.test(key) && column === EXTRA + key;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return lenientCanonicalJson(one) === lenientCanonicalJson(other);
}
