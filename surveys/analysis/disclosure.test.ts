import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsToShow, isSafeStep, LEAST_SHOWN } from "./disclosure.ts";

function shown(sizes: Readonly<Record<string, number>>, total?: number): readonly string[] {
  const sum = Object.values(sizes).reduce((left, size) => left + size, 0);
  return [...groupsToShow(new Map(Object.entries(sizes)), total ?? sum)].sort();
}

describe("groupsToShow", () => {
  it("shows groups of ten and more", () => {
    expect(shown({ es: 1579, tzh: 10, tzo: 30 })).toEqual(["es", "tzh", "tzo"]);
  });

  it("hides small groups that add up to ten or more, and nothing else", () => {
    expect(shown({ es: 1579, tzh: 6, tzo: 5 })).toEqual(["es"]);
  });

  it("hides the smallest shown group with hidden ones that add up to less than ten", () => {
    expect(shown({ a: 50, b: 20, c: 9 })).toEqual(["a"]);
    expect(shown({ a: 50, c: 9 })).toEqual([]);
  });

  it("hides the first by name of two smallest groups", () => {
    expect(shown({ b: 20, a: 20, c: 3 })).toEqual(["b"]);
  });

  it("counts people of no group among the hidden", () => {
    expect(shown({ a: 50, b: 20 }, 75)).toEqual(["a"]);
    expect(shown({ a: 50, b: 20 }, 90)).toEqual(["a", "b"]);
  });

  it("never shows fewer than ten, nor leaves one to nine to be worked out", () => {
    const sizes = fc.dictionary(fc.string(), fc.integer({ min: 1, max: 40 }), { maxKeys: 15 });
    fc.assert(
      fc.property(sizes, fc.nat(30), (bySize, ofNoGroup) => {
        const groups = new Map(Object.entries(bySize));
        const total = [...groups.values()].reduce((sum, size) => sum + size, ofNoGroup);
        fc.pre(total >= LEAST_SHOWN);
        let hidden = total;
        for (const group of groupsToShow(groups, total)) {
          expect(groups.get(group)).toBeGreaterThanOrEqual(LEAST_SHOWN);
          hidden -= groups.get(group) ?? 0;
        }
        expect(hidden === 0 || hidden >= LEAST_SHOWN).toBe(true);
      }),
    );
  });
});

describe("isSafeStep", () => {
  it("is no step, or one of at least ten", () => {
    expect([isSafeStep(12, 12), isSafeStep(12, 22), isSafeStep(22, 12)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isSafeStep(12, 13), isSafeStep(12, 21), isSafeStep(21, 12)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
