// Numbers and identifiers that follow from a seed alone, as `seeded-order.ts` has it.

import { wordsFrom } from "./seeded-order.ts";

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
