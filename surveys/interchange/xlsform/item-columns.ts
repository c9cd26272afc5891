// The columns of a survey row and the properties of an item that they hold, both ways. Properties
// are unknown values here: the schema judges what was read.

import { FACETS, triggersOf } from "../../core/index.ts";
import type { Question } from "../../core/index.ts";
import { readParameters, writeParameters } from "./parameters.ts";
import { withSoundReferences } from "./sound-references.ts";
import type { IsKnown } from "./sound-references.ts";

export type Properties = Readonly<Record<string, unknown>>;
export type ItemKind = "question" | "group" | "repeat";

interface Codec {
  /** Whether the value has the shape that the property needs. */
  readonly fits: (value: unknown) => boolean;
  /** The cell; "" for what no cell can say. */
  readonly write: (value: unknown, item: Properties, isKnown: IsKnown) => string;
  /** The value a cell that is not empty stands for; undefined when it cannot be understood. */
  readonly read: (text: string) => unknown;
}

export interface ColumnRule extends Codec {
  readonly property: string;
  /** The part of a property of several parts: `image` of `media`. */
  readonly part?: string;
  readonly column: string;
  readonly kinds: readonly ItemKind[];
}

const ALL: readonly ItemKind[] = ["question", "group", "repeat"];
const QUESTION: readonly ItemKind[] = ["question"];

const text: Codec = {
  fits: isText,
  write: (value, _, isKnown) => writtenText(value, isKnown),
  read: (cell) => cell,
};
/** A question that is seen needs some text in XLSForm; its name stands in. */
const label: Codec = {
  ...text,
  write: (value, item, isKnown) => (isWritten(value) ? writtenText(value, isKnown) : standIn(item)),
};
const flag: Codec = { fits: isFlag, write: writeFlag, read: readFlag };
const flagOrExpression: Codec = {
  fits: (value) => isFlag(value) || isText(value),
  write: (value, _, isKnown) => (isFlag(value) ? writeFlag(value) : writtenText(value, isKnown)),
  read: (cell) => readFlag(cell) ?? cell,
};
const codes: Codec = {
  fits: (value) => isList(value) && value.every(isText),
  write: (value) => (isList(value) ? value.filter(isCode).join(" ") : ""),
  read: (cell) => {
    const read = cell.split(/[\s,;]+/).filter((code) => code !== "");
    return read.every(isCode) ? read : undefined;
  },
};
const facet: Codec = {
  fits: isFacet,
  write: (value) => (isFacet(value) ? value : ""),
  read: (cell) => FACETS.find((known) => known === cell.toLowerCase()),
};
const trigger: Codec = { ...text, write: writeTrigger };
const parameters: Codec = {
  fits: (value) => isRecord(value) && Object.values(value).every(isText),
  write: (value, item) => writeParameters(isRecord(value) ? value : {}, item["type"]),
  read: readParameters,
};
/** A picture to enlarge stands beside a picture or not at all. */
const bigImage: Codec = {
  ...text,
  write: (value, { media }, isKnown) =>
    isRecord(media) && isWritten(media["image"]) ? writtenText(value, isKnown) : "",
};

export const COLUMN_RULES: readonly ColumnRule[] = [
  { property: "label", column: "label", kinds: ALL, ...label },
  { property: "hint", column: "hint", kinds: ALL, ...text },
  { property: "required", column: "required", kinds: QUESTION, ...flagOrExpression },
  { property: "requiredMessage", column: "required_message", kinds: QUESTION, ...text },
  { property: "relevant", column: "relevant", kinds: ALL, ...text },
  { property: "constraint", column: "constraint", kinds: QUESTION, ...text },
  { property: "constraintMessage", column: "constraint_message", kinds: QUESTION, ...text },
  { property: "calculation", column: "calculation", kinds: QUESTION, ...text },
  { property: "choiceFilter", column: "choice_filter", kinds: QUESTION, ...text },
  { property: "default", column: "default", kinds: QUESTION, ...text },
  { property: "readOnly", column: "read_only", kinds: ["question", "group"], ...flagOrExpression },
  { property: "repeatCount", column: "repeat_count", kinds: ["repeat"], ...text },
  { property: "trigger", column: "trigger", kinds: QUESTION, ...trigger },
  { property: "appearance", column: "appearance", kinds: ALL, ...text },
  { property: "parameters", column: "parameters", kinds: QUESTION, ...parameters },
  { property: "autoplay", column: "autoplay", kinds: QUESTION, ...text },
  { property: "rows", column: "rows", kinds: QUESTION, ...text },
  { property: "guidance", column: "guidance_hint", kinds: ALL, ...text },
  { property: "media", part: "image", column: "image", kinds: ALL, ...text },
  { property: "media", part: "bigImage", column: "big-image", kinds: ALL, ...bigImage },
  { property: "media", part: "audio", column: "audio", kinds: ALL, ...text },
  { property: "media", part: "video", column: "video", kinds: ALL, ...text },
  { property: "notes", column: "notes", kinds: ALL, ...text },
  { property: "matrix", column: "consulta_matrix", kinds: ["group"], ...flag },
  { property: "refusable", column: "consulta_refusable", kinds: QUESTION, ...flag },
  { property: "sensitive", column: "consulta_sensitive", kinds: QUESTION, ...flag },
  { property: "publish", column: "consulta_publish", kinds: QUESTION, ...flag },
  { property: "facet", column: "consulta_facet", kinds: QUESTION, ...facet },
  { property: "pea", part: "axes", column: "consulta_axes", kinds: QUESTION, ...codes },
  { property: "pea", part: "objectives", column: "consulta_objectives", kinds: QUESTION, ...codes },
  { property: "pea", part: "priorities", column: "consulta_priorities", kinds: QUESTION, ...codes },
];

/** `yes` and `no` as XLSForm spells them, and as people here do. */
export function readFlag(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (/^(yes|true|true\(\)|sí|si)$/.test(word)) return true;
  return /^(no|false|false\(\))$/.test(word) ? false : undefined;
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isRecord(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isWritten(value: unknown): value is string {
  return isText(value) && value.trim() !== "";
}

function isCode(value: unknown): value is string {
  return isText(value) && /^[\w.-]+$/.test(value);
}

function isFlag(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isFacet(value: unknown): value is string {
  return FACETS.some((known) => known === value);
}

function writeFlag(value: unknown): string {
  return isFlag(value) ? (value ? "yes" : "no") : "";
}

function writtenText(value: unknown, isKnown: IsKnown): string {
  return isText(value) ? withSoundReferences(value, isKnown) : "";
}

const NEVER_SEEN: ReadonlySet<unknown> = new Set(["calculate", "hidden"]);

function standIn({ kind, type, hint, media, name }: Properties): string {
  const isSeen = kind === "question" && !NEVER_SEEN.has(type);
  const hasText = isWritten(hint) || (isRecord(media) && isWritten(media["image"]));
  return isSeen && !hasText && isText(name) ? name : "";
}

function writeTrigger(value: unknown): string {
  if (!isText(value)) return "";
  const asked: Question = { kind: "question", name: "", type: "text", trigger: value };
  return triggersOf(asked)
    .map((name) => `\${${name}}`)
    .join(", ");
}
