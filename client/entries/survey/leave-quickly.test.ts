import { describe, expect, it } from "vitest";
import { threeTaps } from "./leave-quickly.ts";

describe("three taps of a key", () => {
  it("leave at the third", () => {
    const tap = threeTaps("Shift");
    expect([tap("Shift", 0), tap("Shift", 300), tap("Shift", 600)]).toEqual([false, false, true]);
  });

  it("count only when they follow each other", () => {
    const tap = threeTaps("Shift");
    tap("Shift", 0);
    tap("Shift", 100);
    expect(tap("a", 200)).toBe(false);
    expect(tap("Shift", 300)).toBe(false);
  });

  it("count only when they are quick", () => {
    const tap = threeTaps("Shift");
    tap("Shift", 0);
    tap("Shift", 1900);
    expect(tap("Shift", 2100)).toBe(false);
    expect(tap("Shift", 2200)).toBe(true);
  });
});
