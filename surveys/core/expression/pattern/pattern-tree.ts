// The tree of a pattern: only the forms that the safety check can judge.

import type { CharacterSet } from "./character-set.ts";

/** One character out of a set; `source` is its spelling for a RegExp with the flag `u`. */
export interface OneCharacter {
  readonly kind: "character";
  readonly set: CharacterSet;
  readonly source: string;
}

/** A place without width: start, end, border of a word. */
interface Edge {
  readonly kind: "edge";
  readonly source: string;
}

export interface Sequence {
  readonly kind: "sequence";
  readonly parts: readonly Pattern[];
}

export interface Alternation {
  readonly kind: "alternation";
  readonly options: readonly Pattern[];
}

/** A quantifier; `most` is Infinity when it is open. */
export interface Repetition {
  readonly kind: "repetition";
  readonly body: Pattern;
  readonly least: number;
  readonly most: number;
}

export type Pattern = OneCharacter | Edge | Sequence | Alternation | Repetition;

/** Spells a pattern as the source of a RegExp with the flag `u`. */
export function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case "character":
    case "edge":
      return pattern.source;
    case "sequence":
      return pattern.parts.map(printPart).join("");
    case "alternation":
      return pattern.options.map(printPattern).join("|");
    case "repetition": {
      const { body, least, most } = pattern;
      const range = most === Infinity ? `${String(least)},` : `${String(least)},${String(most)}`;
      return `(?:${printPattern(body)}){${range}}`;
    }
  }
}

function printPart(part: Pattern): string {
  return part.kind === "alternation" ? `(?:${printPattern(part)})` : printPattern(part);
}
