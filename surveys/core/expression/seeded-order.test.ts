import fc from "fast-check";
import { expect, it } from "vitest";
import { randomOrder } from "./seeded-order.ts";

it("keeps every item exactly once", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const ascending = (one: number, other: number): number => one - other;
      expect(randomOrder(items, seed).toSorted(ascending)).toEqual(items.toSorted(ascending));
    }),
  );
});

it("gives the order that follows from the seed, in every release", () => {
  expect(randomOrder(["a", "b", "c", "d", "e"], "seed").join("")).toBe("abedc");
});

it("gives every place to every item about equally often", () => {
  const counts = [0, 0, 0, 0];
  for (let seed = 0; seed < 4_000; seed += 1) {
    const at = randomOrder([0, 1, 2, 3], String(seed)).indexOf(0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  expect(counts.every((count) => Math.abs(count - 1_000) < 120)).toBe(true);
});
