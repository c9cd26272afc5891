// Labels and hints that show answers: text with `${name}` in it. Filling it in is the form's work.

import { REFERENCE, referenceTo } from "./reference.ts";
import type { Reference } from "./syntax.ts";

const LONGEST_INSIDE = 200;
const IN_TEXT = new RegExp(REFERENCE, "gu");

/**
 * Cuts a text into fixed pieces and references.
 * In: a label as written. Out: the pieces in order, no empty ones; whatever is not a well-formed
 * `${name}` stays text. A reference's offset is its place in the label.
 */
export function parseTemplate(text: string): readonly (string | Reference)[] {
  const parts: (string | Reference)[] = [];
  let from = 0;
  for (const { 0: written, 1: inside = "", index } of text.matchAll(IN_TEXT)) {
    if (written.length > LONGEST_INSIDE + "${}".length) continue;
    if (index > from) parts.push(text.slice(from, index));
    parts.push(referenceTo(inside, index));
    from = index + written.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
