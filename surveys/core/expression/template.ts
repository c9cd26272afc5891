// Labels and hints that show answers: text with `${name}` in it. Filling it in is the form's work.

import { parseExpression } from "./parse.ts";
import type { Expression } from "./syntax.ts";

const REFERENCE = /\$\{[^${}]{1,200}\}/g;

/**
 * Cuts a text into fixed pieces and references.
 * In: a label as written. Out: the pieces in order, no empty ones; whatever is not a well-formed
 * `${name}` stays text. A reference's offset is its place in the label.
 */
export function parseTemplate(text: string): readonly (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const parsed = parseExpression(match[0]);
    if (!parsed.ok) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ ...parsed.value, offset: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
