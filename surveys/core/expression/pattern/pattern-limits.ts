// What is measured of a whole pattern before it is used: how large it is, and whether quantifiers
// stand inside each other.

import type { Pattern } from "./pattern-tree.ts";
import { shapeOf } from "./pattern-shape.ts";

/** Whether an open quantifier stands inside another, or around something that may be empty. */
export function hasNestedQuantifier(pattern: Pattern): boolean {
  if (pattern.kind !== "repetition") return childrenOf(pattern).some(hasNestedQuantifier);
  const { body, most } = pattern;
  if (most === Infinity && (hasOpenQuantifier(body) || shapeOf(body).nullable)) return true;
  return hasNestedQuantifier(body);
}

/** Number of characters in a pattern when every counted repetition is written out. */
export function sizeOf(pattern: Pattern): number {
  const inside = childrenOf(pattern).reduce((total, child) => total + sizeOf(child), 1);
  if (pattern.kind !== "repetition") return inside;
  return inside * Math.max(1, pattern.most === Infinity ? pattern.least : pattern.most);
}

function hasOpenQuantifier(pattern: Pattern): boolean {
  if (pattern.kind === "repetition" && pattern.most === Infinity) return true;
  return childrenOf(pattern).some(hasOpenQuantifier);
}

function childrenOf(pattern: Pattern): readonly Pattern[] {
  if (pattern.kind === "sequence") return pattern.parts;
  if (pattern.kind === "alternation") return pattern.options;
  return pattern.kind === "repetition" ? [pattern.body] : [];
}
