// A plain backtracking matcher that counts its steps, to measure what a pattern can cost.

import type { Pattern } from "../expression/pattern/pattern-tree.ts";

interface Match {
  readonly matched: boolean;
  readonly steps: number;
}

interface Matching {
  readonly codes: readonly number[];
  readonly most: number;
  steps: number;
}

type Continue = (at: number) => boolean;

/** Matches a whole text; gives up, not matched, after `most` steps. Borders of words always hold. */
export function countMatch(pattern: Pattern, text: string, most: number): Match {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const matching: Matching = { codes, most, steps: 0 };
  const matched = attempt(pattern, 0, { matching, next: (at) => at === codes.length });
  return { matched, steps: matching.steps };
}

interface Attempt {
  readonly matching: Matching;
  readonly next: Continue;
}

function attempt(pattern: Pattern, at: number, { matching, next }: Attempt): boolean {
  matching.steps += 1;
  if (matching.steps > matching.most) return false;
  switch (pattern.kind) {
    case "edge":
      if (pattern.source === "^" && at !== 0) return false;
      if (pattern.source === "$" && at !== matching.codes.length) return false;
      return next(at);
    case "character": {
      const code = matching.codes[at];
      if (code === undefined) return false;
      return pattern.set.some(([from, to]) => from <= code && code <= to) && next(at + 1);
    }
    case "sequence": {
      const step = (place: number): Continue =>
        place === pattern.parts.length ? next : (from) => run(place, from);
      const run = (place: number, from: number): boolean => {
        const part = pattern.parts[place];
        return part === undefined
          ? next(from)
          : attempt(part, from, { matching, next: step(place + 1) });
      };
      return run(0, at);
    }
    case "alternation":
      return pattern.options.some((option) => attempt(option, at, { matching, next }));
    case "repetition": {
      const round = (count: number, from: number): boolean => {
        const again: Continue = (to) =>
          (to > from || count < pattern.least) && round(count + 1, to);
        if (count < pattern.most && attempt(pattern.body, from, { matching, next: again }))
          return true;
        return count >= pattern.least && next(from);
      };
      return round(0, at);
    }
  }
}
