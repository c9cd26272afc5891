/** How large a body may be. */
export interface JsonLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly members: number;
}

/** No form of the field gives more answers. */
export const RESPONSE_LIMITS: JsonLimits = { bytes: 256 * 1024, depth: 20, members: 20_000 };

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;

export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

/**
 * Reads JSON and refuses what is unfit as a body: nested deeper than any answer, a key given twice
 * (JSON.parse keeps one in silence), a number or text that cannot be kept.
 */
export function readStrictJson(text: string, limits = RESPONSE_LIMITS): JsonReading {
  const shape = scan(text);
  if (shape.depth > limits.depth || shape.members > limits.members) {
    return fault("body.too_complex");
  }
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const found = { members: 0 };
  const code = inspect(parsed.value, found);
  if (code !== undefined) return fault(code);
  return found.members < shape.members ? fault("body.repeated_key") : parsed;
}

const fault = (code: string): JsonReading => ({ ok: false, code });

/** Depth and number of members as written, found without building anything. */
function scan(text: string): { depth: number; members: number } {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === COLON) members += 1;
    else if (code === 123 || code === 91) deepest = Math.max(deepest, (depth += 1));
    else if (code === 125 || code === 93) depth -= 1;
  }
  return { depth: deepest, members };
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== QUOTE) {
    i += text.charCodeAt(i) === BACKSLASH ? 2 : 1;
  }
  return i;
}

function parse(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return fault("body.not_json");
  }
}

function inspect(value: unknown, found: { members: number }): string | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : "body.bad_text";
  if (typeof value === "number") return Number.isFinite(value) ? undefined : "body.bad_number";
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return firstFault(value, found);
  const keys = Object.keys(value);
  found.members += keys.length;
  if (keys.some((key) => !key.isWellFormed())) return "body.bad_text";
  // Copies of the value would lose this key or take it for their prototype.
  if (keys.includes("__proto__")) return "body.forbidden_key";
  return firstFault(Object.values(value), found);
}

function firstFault(values: readonly unknown[], found: { members: number }): string | undefined {
  for (const value of values) {
    const fault = inspect(value, found);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
