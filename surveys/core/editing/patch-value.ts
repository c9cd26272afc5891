// Changing properties of a plain object: what is given as undefined goes away, and where nothing
// changes the same object comes back, so that whoever compares by identity sees no change.

/** Every property may be given, also as undefined to take it away. */
export type Patch<Value> = { readonly [Name in keyof Value]?: Value[Name] | undefined };

/** `value` with the properties of `patch`. */
export function patchValue<Value extends object>(value: Value, patch: Patch<Value>): Value {
  return withProperties(value, Object.entries(patch));
}

/** As `patchValue`, for names found at run time: each value must be one its property can have. */
export function withProperties<Value extends object>(
  value: Value,
  properties: readonly (readonly [string, unknown])[],
): Value {
  const changes = properties.filter(([name, next]) => !holds(value, name, next));
  return changes.length === 0 ? value : rebuilt(value, changes);
}

function holds(value: object, name: string, next: unknown): boolean {
  if (next === undefined) return !Object.hasOwn(value, name);
  return Object.hasOwn(value, name) && Object.is(Reflect.get(value, name), next);
}

/** Safe: the callers give values of the properties' own types and take away only optional ones. */
function rebuilt<Value extends object>(
  value: Value,
  changes: readonly (readonly [string, unknown])[],
): Value {
  const all = new Map<string, unknown>([...Object.entries(value), ...changes]);
  const present = [...all].filter(([, held]) => held !== undefined);
  return Object.fromEntries(present) as Value;
}
