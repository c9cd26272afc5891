// Chance that follows from a seed alone: the same seed gives the same order, number and identifier
// in every browser and on the server. Not for secrets.

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
function wordsFrom(seed: string): () => number {
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

/** A number from 0 to below 1 that follows from a seed. */
export function seededNumber(seed: string): number {
  const next = wordsFrom(seed);
  return (next() * 2_097_152 + (next() >>> 11)) / 9_007_199_254_740_992;
}

/** A version 4 UUID (RFC 9562 §5.4) that follows from a seed. */
export function seededUuid(seed: string): string {
  const next = wordsFrom(seed);
  const digits = seededDigits(next, 32).split("");
  digits[12] = "4";
  digits[16] = "89ab".charAt(Number.parseInt(digits[16] ?? "0", 16) % 4);
  const text = digits.join("");
  return [0, 8, 12, 16, 20].map((from, at) => text.slice(from, [8, 12, 16, 20, 32][at])).join("-");
}

/** A text of hexadecimal digits that follows from a seed. */
export function seededText(seed: string, length: number): string {
  return seededDigits(wordsFrom(seed), length);
}

function seededDigits(next: () => number, length: number): string {
  let digits = "";
  while (digits.length < length) digits += next().toString(16).padStart(8, "0");
  return digits.slice(0, length);
}
