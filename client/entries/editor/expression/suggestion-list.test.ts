import { describe, expect, it } from "vitest";
import { firstShown } from "./suggestion-list.tsx";

describe("a list that shows six at a time", () => {
  it.each([
    [0, 3, 0],
    [0, 50, 0],
    [3, 50, 1],
    [48, 50, 44],
    [49, 50, 44],
  ])("with %i of %i active begins at %i", (active, count, first) => {
    expect(firstShown(active, count)).toBe(first);
  });
});
