// Which properties of two objects differ. Objects inside are compared property by property, one
// level deep: `media.image`, `parameters.start`.

import { withProperties } from "../editing/patch-value.ts";
import type { ChangedValue } from "./definition-change.ts";

export interface ChangedProperty {
  readonly property: string;
  readonly before: ChangedValue;
  readonly after: ChangedValue;
}

/** The properties that differ, in the order in which they stand; those named are left out. */
export function changedProperties(
  before: object,
  after: object,
  without: ReadonlySet<string>,
): readonly ChangedProperty[] {
  const one = flatProperties(before, without);
  const other = flatProperties(after, without);
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((property) => {
    const values = { before: one.get(property), after: other.get(property) };
    return isEqual(values.before, values.after) ? [] : [{ property, ...values }];
  });
}

/** Whether two values of a property say the same; lists are compared entry by entry. */
export function isEqual(one: ChangedValue, other: ChangedValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

function flatProperties(
  value: object,
  without: ReadonlySet<string>,
): ReadonlyMap<string, ChangedValue> {
  const flat = new Map<string, ChangedValue>();
  for (const [name, held] of Object.entries(value)) {
    if (without.has(name)) continue;
    if (isPlainObject(held)) {
      for (const [inner, part] of Object.entries(held)) flat.set(`${name}.${inner}`, valueOf(part));
    } else flat.set(name, valueOf(held));
  }
  return flat;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueOf(value: unknown): ChangedValue {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "boolean" || value === undefined) return value;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A copy of `value` with one property, as `changedProperties` names it, set or taken away. */
export function withProperty<Value extends object>(
  value: Value,
  property: string,
  next: ChangedValue,
): Value {
  const [name, inner] = splitProperty(property);
  const held: unknown =
    inner === undefined ? next : withInner(Reflect.get(value, name), inner, next);
  return withProperties(value, [[name, held]]);
}

function splitProperty(property: string): readonly [string, string | undefined] {
  const at = property.indexOf(".");
  return at === -1 ? [property, undefined] : [property.slice(0, at), property.slice(at + 1)];
}

function withInner(held: unknown, inner: string, next: ChangedValue): object | undefined {
  const entries = isPlainObject(held) ? Object.entries(held) : [];
  const changed = next === undefined ? [] : [[inner, next] as const];
  const kept = entries.filter(([name]) => name !== inner);
  const all = [...kept, ...changed];
  return all.length === 0 ? undefined : Object.fromEntries<unknown>(all);
}
