import { describe, expect, it } from "vitest";
import { strongComponents } from "./strong-components.ts";

describe("strongComponents", () => {
  it("lists dependencies before what depends on them", () => {
    expect(strongComponents([[1, 2], [2], []])).toEqual([[2], [1], [0]]);
  });

  it("keeps the vertices of a cycle together", () => {
    const components = strongComponents([[1], [2], [1], [0]]);
    expect(components.map((members) => [...members].sort())).toEqual([[1, 2], [0], [3]]);
  });

  it("walks a chain of 100,000 vertices", () => {
    const edges = Array.from({ length: 100_000 }, (_, v) => (v === 99_999 ? [] : [v + 1]));
    expect(strongComponents(edges)[0]).toEqual([99_999]);
  });
});
