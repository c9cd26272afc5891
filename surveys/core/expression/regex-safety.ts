// Which patterns `regex()` takes: those that a backtracking matcher finishes in bounded work, known
// from the pattern alone. Patterns are rebuilt from their tree: RegExp never sees an unread source.

import { parsePattern } from "./pattern/parse-pattern.ts";
import { costOf } from "./pattern/pattern-cost.ts";
import { hasNestedQuantifier, sizeOf } from "./pattern/pattern-limits.ts";
import { printPattern } from "./pattern/pattern-tree.ts";

/** Steps that matching one value may take, by estimate. */
export const MOST_MATCHING_STEPS = 5_000_000;
const LARGEST_PATTERN = 5_000;
/** Longest values tried, in turn: the shorter ones serve patterns whose work grows with the square. */
const INPUT_LIMITS = [5_000, 1_000, 500] as const;

type SafePattern =
  | {
      readonly ok: true;
      /** Matches the whole value, as `regex()` of ODK does. */
      readonly expression: RegExp;
      /** The longest value it may be given, in UTF-16 code units. */
      readonly longestInput: number;
    }
  | { readonly ok: false; readonly code: string };

/**
 * Reads a pattern of `regex()`.
 * In: the pattern as written in a form. Out: a matcher and the length it is safe for, or the code
 * of what is wrong: `expression.pattern_invalid`, `_unsupported`, `_too_large`, `_look_around`,
 * `_back_reference`, `_nested_quantifier`, `_ambiguous`.
 */
export function readPattern(source: string): SafePattern {
  const read = parsePattern(source);
  if (!read.ok) return read;
  const { pattern } = read;
  if (sizeOf(pattern) > LARGEST_PATTERN) return refused("expression.pattern_too_large");
  if (hasNestedQuantifier(pattern)) return refused("expression.pattern_nested_quantifier");
  const longestInput = INPUT_LIMITS.find((limit) => costOf(pattern, limit) <= MOST_MATCHING_STEPS);
  if (longestInput === undefined) return refused("expression.pattern_ambiguous");
  const expression = new RegExp(`^(?:${printPattern(pattern)})$`, "u");
  return { ok: true, expression, longestInput };
}

/** Whether `regex()` takes a pattern. */
export function isSafePattern(pattern: string): boolean {
  return readPattern(pattern).ok;
}

function refused(code: string): SafePattern {
  return { ok: false, code };
}
