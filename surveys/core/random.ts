// Chance for made-up respondents, from a seed alone. Not for secrets, and not what expressions
// use: `random()` of a form follows from the response's own seed.

export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** True once in `1 / probability` times. */
  readonly chance: (probability: number) => boolean;
  /** One of the items; undefined of none. */
  readonly pick: <T>(items: readonly T[]) => T | undefined;
}

/** A source of chance; the same seed gives the same sequence in every runtime. */
export function createRandom(seed: string): Random {
  const next = mulberry32(hashOf(seed));
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)],
  };
}

/** FNV-1a over UTF-16 code units. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** Source: "mulberry32" of Tommy Ettinger, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
}
