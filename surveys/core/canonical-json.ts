// Canonical JSON (RFC 8785, JCS): one text per value, whatever the order of its keys. The input
// is a value as `JSON.parse` gives it; anything JSON cannot hold is refused, not repaired.

import type { Result } from "./problem.ts";

export interface CanonicalProblem {
  readonly code: "json.not_json" | "json.not_finite" | "json.bad_text" | "json.too_deep";
}

/** Deeper values are refused: no body of ours comes near, and recursion stays bounded. */
export const MAX_JSON_DEPTH = 200;

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Nothing to escape and no surrogate: by far the commonest text, written without a second look. */
const PLAIN_TEXT = /^[ !#-[\]-~\u00a0-\ud7ff]*$/;

/** Collects the first refusal while the text is written. */
interface Writer {
  problem: CanonicalProblem["code"] | undefined;
}

/**
 * The RFC 8785 text of a JSON value. Problems: a number that is not finite, a text with a lone
 * surrogate, nesting beyond `MAX_JSON_DEPTH`, a value that is not JSON.
 */
export function canonicalJson(value: unknown): Result<string, CanonicalProblem> {
  const writer: Writer = { problem: undefined };
  const text = write(value, 0, writer);
  if (writer.problem !== undefined) return { ok: false, problems: [{ code: writer.problem }] };
  return { ok: true, value: text };
}

/**
 * Total variant for digests: what RFC 8785 refuses is written as `JSON.stringify` would (a lone
 * surrogate escaped, anything else `null`). Equal to `canonicalJson` for every value it accepts.
 */
export function lenientCanonicalJson(value: unknown): string {
  return write(value, 0, { problem: undefined });
}

function write(value: unknown, depth: number, writer: Writer): string {
  if (typeof value === "string") return writeText(value, writer);
  if (typeof value === "number") return writeNumber(value, writer);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value !== "object") return refuse(writer, "json.not_json");
  if (depth >= MAX_JSON_DEPTH) return refuse(writer, "json.too_deep");
  return Array.isArray(value)
    ? writeArray(value, depth + 1, writer)
    : writeObject(value, depth + 1, writer);
}

function refuse(writer: Writer, code: CanonicalProblem["code"]): string {
  writer.problem ??= code;
  return "null";
}

function writeText(text: string, writer: Writer): string {
  if (PLAIN_TEXT.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) refuse(writer, "json.bad_text");
  return JSON.stringify(text);
}

function writeNumber(value: number, writer: Writer): string {
  return Number.isFinite(value) ? JSON.stringify(value) : refuse(writer, "json.not_finite");
}

function writeArray(values: readonly unknown[], depth: number, writer: Writer): string {
  let text = "[";
  for (let index = 0; index < values.length; index++) {
    if (index > 0) text += ",";
    text += write(values[index], depth, writer);
  }
  return text + "]";
}

function writeObject(value: object, depth: number, writer: Writer): string {
  const members = new Map<string, unknown>(Object.entries(value));
  let text = "{";
  for (const key of [...members.keys()].sort()) {
    const member = members.get(key);
    if (member === undefined) continue;
    if (text.length > 1) text += ",";
    text += `${writeText(key, writer)}:${write(member, depth, writer)}`;
  }
  return text + "}";
}
