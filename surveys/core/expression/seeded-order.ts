// Chance that follows from a seed alone: the same seed gives the same words and the same order in
// every browser and on the server. Not for secrets.

/** Four 32-bit words of a text. Source: "cyrb128" of bryc, public domain. */
function wordsOf(text: string): readonly [number, number, number, number] {
  let a = 1_779_033_703;
  let b = 3_144_134_277;
  let c = 1_013_904_242;
  let d = 2_773_480_762;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, 597_399_067);
    b = c ^ Math.imul(b ^ unit, 2_869_860_233);
    c = d ^ Math.imul(c ^ unit, 951_274_213);
    d = a ^ Math.imul(d ^ unit, 2_716_044_179);
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067);
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233);
  c = Math.imul(a ^ (c >>> 17), 951_274_213);
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179);
  const all = a ^ b ^ c ^ d;
  return [all, b ^ all, c ^ all, d ^ all];
}

/** Endless 32-bit words from a seed. Source: "sfc32" of PractRand, public domain. */
export function wordsFrom(seed: string): () => number {
  let [a, b, c, d] = wordsOf(seed);
  const next = (): number => {
    const word = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + word;
    return word >>> 0;
  };
  for (let warmup = 0; warmup < 12; warmup += 1) next();
  return next;
}

/**
 * A permutation that follows from a seed.
 * In: any items and any text as seed. Out: the same items, each once, in the seed's order.
 */
export function randomOrder<T>(items: readonly T[], seed: string): readonly T[] {
  const next = wordsFrom(seed);
  const keyed = items.map((item, place) => ({ item, place, key: next() }));
  keyed.sort((one, other) => one.key - other.key || one.place - other.place);
  return keyed.map(({ item }) => item);
}
