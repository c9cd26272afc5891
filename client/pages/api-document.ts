// Reads an OpenAPI 3.1 document into what the reference page shows. The document is data from
// outside this folder, so nothing about its shape is taken for granted.

import { readBody, readFields, type FieldRow } from "./api-schema.ts";
import { asList, asObject, asText, resolve, type Json } from "./json-reading.ts";

export interface ApiParameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly field: FieldRow;
}

export interface ApiResponse {
  readonly status: string;
  readonly description: string;
  readonly contents: readonly ApiContent[];
}

export interface ApiContent {
  readonly mediaType: string;
  readonly fields: readonly FieldRow[];
}

export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly needsToken: boolean;
  readonly parameters: readonly ApiParameter[];
  readonly body: readonly ApiContent[];
  readonly responses: readonly ApiResponse[];
}

export interface ApiGroup {
  readonly name: string;
  readonly operations: readonly ApiOperation[];
}

export interface ApiDocument {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly groups: readonly ApiGroup[];
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

function readParameter(document: Json, value: unknown): ApiParameter {
  const parameter = resolve(document, value);
  const name = asText(parameter["name"]);
  const [field] = readFields(document, { name, schema: parameter["schema"] });
  const description = asText(parameter["description"]) || (field?.description ?? "");
  return {
    name,
    place: asText(parameter["in"]),
    required: parameter["required"] === true,
    field: { name, depth: 0, required: false, kinds: [], ...field, description },
  };
}

function readContents(document: Json, value: unknown): readonly ApiContent[] {
  const contents = asObject(resolve(document, value)["content"]);
  return Object.entries(contents).map(([mediaType, content]) => ({
    mediaType,
    fields: readBody(document, asObject(content)["schema"]),
  }));
}

function readResponses(document: Json, value: unknown): readonly ApiResponse[] {
  return Object.entries(asObject(value)).map(([status, response]) => ({
    status,
    description: asText(resolve(document, response)["description"]),
    contents: readContents(document, response),
  }));
}

interface Place {
  readonly path: string;
  readonly method: string;
  readonly item: Json;
}

function readOperation(document: Json, { path, method, item }: Place): ApiOperation {
  const operation = asObject(item[method]);
  const parameters = [...asList(item["parameters"]), ...asList(operation["parameters"])];
  return {
    id: `${method}-${path.replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-|-$/g, "")}`,
    method: method.toUpperCase(),
    path,
    summary: asText(operation["summary"]),
    description: asText(operation["description"]),
    needsToken: asList(operation["security"] ?? document["security"]).some(
      (requirement) => Object.keys(asObject(requirement)).length > 0,
    ),
    parameters: parameters.map((parameter) => readParameter(document, parameter)),
    body: readContents(document, operation["requestBody"]),
    responses: readResponses(document, operation["responses"]),
  };
}

function placesOf(document: Json): readonly Place[] {
  return Object.entries(asObject(document["paths"])).flatMap(([path, value]) => {
    const item = asObject(value);
    return METHODS.filter((method) => method in item).map((method) => ({ path, method, item }));
  });
}

/** Operations in the order of the document, under their first tag. */
export function readApiDocument(value: unknown): ApiDocument {
  const document = asObject(value);
  const info = asObject(document["info"]);
  const groups = new Map<string, ApiOperation[]>();
  for (const place of placesOf(document)) {
    const tag = asText(asList(asObject(place.item[place.method])["tags"])[0]);
    groups.set(tag, [...(groups.get(tag) ?? []), readOperation(document, place)]);
  }
  return {
    title: asText(info["title"]),
    version: asText(info["version"]),
    description: asText(info["description"]),
    groups: [...groups].map(([name, operations]) => ({ name, operations })),
  };
}
