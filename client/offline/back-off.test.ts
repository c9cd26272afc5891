import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { askedWaitMs, backOffMs, LONGEST_WAIT_MS } from "./back-off.ts";

const FIVE_MINUTES_MS = 300_000;
const attempts = fc.integer({ min: 1, max: 5_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("the wait before the next attempt", () => {
  it("is never shorter than 2 seconds nor longer than 5 minutes", () => {
    fc.assert(
      fc.property(attempts, chance, (attempt, random) => {
        const wait = backOffMs(attempt, random);
        expect(wait).toBeGreaterThanOrEqual(2_000);
        expect(wait).toBeLessThanOrEqual(FIVE_MINUTES_MS);
      }),
    );
  });

  it("doubles until it is long, and never shrinks with more failures", () => {
    expect([1, 2, 3, 4].map((attempt) => backOffMs(attempt, 0))).toEqual([
      2_000, 4_000, 8_000, 16_000,
    ]);
    fc.assert(
      fc.property(attempts, chance, (attempt, random) => {
        expect(backOffMs(attempt + 1, random)).toBeGreaterThanOrEqual(backOffMs(attempt, random));
      }),
    );
  });

  it("differs between phones, by up to half", () => {
    expect(backOffMs(1, 0.5)).toBe(2_500);
    expect(backOffMs(30, 0)).toBe(200_000);
    expect(backOffMs(30, 0.999_999)).toBe(FIVE_MINUTES_MS);
  });

  it("follows what a server asks, up to a quarter of an hour", () => {
    expect(askedWaitMs(undefined)).toBe(0);
    expect(askedWaitMs(120)).toBe(120_000);
    expect(askedWaitMs(999_999_999)).toBe(LONGEST_WAIT_MS);
    expect(LONGEST_WAIT_MS).toBe(900_000);
  });
});
