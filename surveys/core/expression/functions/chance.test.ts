import { describe, expect, it } from "vitest";
import { valueOf } from "../../testing/evaluate-source.ts";
import { scopeOf } from "../../testing/scope-of.ts";

const form = { entries: Array.from({ length: 8 }, (_, at) => ({ n: String(at) })) };

describe("functions of chance", () => {
  it("give the same for the same seed and place", () => {
    for (const source of ["random()", "uuid()", "randomize(${entries}/n)"]) {
      expect(valueOf(source, scopeOf({ form }))).toEqual(valueOf(source, scopeOf({ form })));
    }
  });

  it("give something else for another seed, entry or call", () => {
    const found = new Set([
      valueOf("random()", scopeOf({ form })),
      valueOf("random()", scopeOf({ form, seed: "other" })),
      valueOf("random()", scopeOf({ form, at: "entries[1]/n" })),
      valueOf("random()", scopeOf({ form, at: "entries[2]/n" })),
      valueOf("0 + random()", scopeOf({ form })),
    ]);
    expect(found.size).toBe(5);
  });

  it("draw numbers from 0 to below 1, evenly", () => {
    const drawn = Array.from({ length: 2_000 }, (_, at) =>
      Number(valueOf("random()", scopeOf({ seed: String(at) }))),
    );
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    const low = drawn.filter((number) => number < 0.5).length;
    expect(Math.abs(low - 1_000)).toBeLessThan(150);
  });

  it("make identifiers of version 4", () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(valueOf("uuid()")).toMatch(uuid);
    expect(valueOf("uuid(6)")).toMatch(/^[0-9a-f]{6}$/);
  });

  it("put the same nodes in another order", () => {
    const order = valueOf("join(' ', randomize(${entries}/n))", scopeOf({ form }));
    const plain = form.entries.map(({ n }) => n);
    expect(order).not.toBe(plain.join(" "));
    expect(String(order).split(" ").toSorted()).toEqual(plain);
  });

  it("keep the order of a seed that the form gives", () => {
    const one = valueOf("randomize(${entries}/n, 42)", scopeOf({ form, seed: "one" }));
    const other = valueOf("randomize(${entries}/n, 42)", scopeOf({ form, seed: "other" }));
    expect(one).toEqual(other);
  });
});
