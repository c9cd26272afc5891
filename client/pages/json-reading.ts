export type Json = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Json {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value)) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What a `$ref` inside the document points at; anything else as it is. */
export function resolve(document: Json, value: unknown): Json {
  const object = asObject(value);
  const reference = asText(object["$ref"]);
  if (!reference.startsWith("#/")) return object;
  const steps = reference.slice(2).split("/");
  return steps.reduce((at, step) => asObject(at[step]), document);
}
