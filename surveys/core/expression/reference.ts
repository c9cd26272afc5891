// How `${name}` is written and what it stands for: in expressions, and in texts that show answers.

import type { Reference } from "./syntax.ts";

export const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.\-]*`;
/** Source of a RegExp with the flag `u`; its group is the inside. */
export const REFERENCE = String.raw`\$\{\s*((?:last-saved#)?${NAME}(?::${NAME})?)\s*\}`;

const LAST_SAVED = "last-saved#";

/** The reference whose inside and place are given. */
export function referenceTo(inside: string, offset: number): Reference {
  const lastSaved = inside.startsWith(LAST_SAVED);
  const name = lastSaved ? inside.slice(LAST_SAVED.length) : inside;
  return { kind: "reference", name, lastSaved, offset };
}
