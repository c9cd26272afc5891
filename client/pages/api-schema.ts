// Flattens a JSON Schema of an OpenAPI document into rows, one per field.

import { asList, asObject, asText, resolve, type Json } from "./json-reading.ts";

/** One word about what a field holds, e.g. a list of texts, with its limits. */
export interface FieldKind {
  /** Key under `api.kind.`. */
  readonly kind: string;
  readonly value?: string;
  readonly items?: readonly FieldKind[];
}

export interface FieldRow {
  readonly name: string;
  readonly depth: number;
  readonly required: boolean;
  readonly kinds: readonly FieldKind[];
  readonly description: string;
}

interface Field {
  readonly name: string;
  readonly schema: unknown;
  readonly depth?: number;
  readonly required?: boolean;
}

const MAX_DEPTH = 6;
const KIND_OF_TYPE: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  object: "object",
  null: "null",
};

function alternativesOf(schema: Json): readonly unknown[] {
  return [...asList(schema["anyOf"]), ...asList(schema["oneOf"])];
}

function kindOfType(document: Json, schema: Json, type: string): FieldKind {
  if (type === "array") return { kind: "list", items: kindsOf(document, schema["items"]) };
  return { kind: KIND_OF_TYPE[type] ?? "any" };
}

function kindsOf(document: Json, value: unknown, depth = 0): readonly FieldKind[] {
  const schema = resolve(document, value);
  const alternatives = alternativesOf(schema);
  if (depth > MAX_DEPTH) return [{ kind: "any" }];
  if (alternatives.length > 0) {
    return alternatives.flatMap((each) => kindsOf(document, each, depth + 1));
  }
  if ("const" in schema) return [{ kind: "constant", value: JSON.stringify(schema["const"]) }];
  const offered = asList(schema["enum"]).map((each) => JSON.stringify(each));
  if (offered.length > 0) return [{ kind: "one_of", value: offered.join(", ") }];
  const types = Array.isArray(schema["type"]) ? asList(schema["type"]) : [schema["type"]];
  return types.map((type) => kindOfType(document, schema, asText(type)));
}

/** Where the members of a field are: in itself, in its items or in its values. */
function memberSchema(document: Json, value: unknown): Json {
  const schema = resolve(document, value);
  if ("items" in schema) return memberSchema(document, schema["items"]);
  if ("properties" in schema) return schema;
  const withMembers = alternativesOf(schema)
    .map((each) => resolve(document, each))
    .find((each) => "properties" in each || "items" in each);
  return withMembers === undefined ? schema : memberSchema(document, withMembers);
}

function readMembers(document: Json, value: unknown, depth: number): readonly FieldRow[] {
  const schema = memberSchema(document, value);
  const required = asList(schema["required"]);
  return Object.entries(asObject(schema["properties"])).flatMap(([name, member]) =>
    readFields(document, { name, schema: member, depth, required: required.includes(name) }),
  );
}

/** A field and everything inside it, outermost first; a schema that holds itself ends at a depth. */
export function readFields(document: Json, field: Field): readonly FieldRow[] {
  const { name, schema, depth = 0, required = false } = field;
  const row: FieldRow = {
    name,
    depth,
    required,
    kinds: kindsOf(document, schema),
    description: asText(resolve(document, schema)["description"]),
  };
  return depth >= MAX_DEPTH ? [row] : [row, ...readMembers(document, schema, depth + 1)];
}

/** The fields of a body; a body that is not an object is one row without a name. */
export function readBody(document: Json, schema: unknown): readonly FieldRow[] {
  const members = readMembers(document, schema, 0);
  const isList = resolve(document, schema)["type"] === "array";
  if (members.length > 0 && !isList) return members;
  return readFields(document, { name: "", schema });
}
