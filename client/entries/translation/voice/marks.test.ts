import { describe, expect, it } from "vitest";
import { clockOf, lengthOf, moveMark, seconds } from "./marks.ts";

const MARKS = { start: 500, end: 2000 };

describe("marks", () => {
  it("move one at a time", () => {
    expect(moveMark(MARKS, { start: 700 }, 3000)).toEqual({ start: 700, end: 2000 });
    expect(moveMark(MARKS, { end: 2600.4 }, 3000)).toEqual({ start: 500, end: 2600 });
    expect(moveMark(MARKS, {}, 3000)).toBe(MARKS);
  });

  it("stay within the sound and never cross", () => {
    expect(moveMark(MARKS, { start: -50 }, 3000).start).toBe(0);
    expect(moveMark(MARKS, { start: 5000 }, 3000).start).toBe(1900);
    expect(moveMark(MARKS, { end: 0 }, 3000).end).toBe(600);
    expect(moveMark(MARKS, { end: 9000 }, 3000).end).toBe(3000);
  });

  it("are written in seconds and as a clock", () => {
    expect([seconds(1234), clockOf(7999), clockOf(150_000)]).toEqual(["1.23", "0:07", "2:30"]);
    expect([lengthOf(800), lengthOf(12_440), lengthOf(150_000)]).toEqual([
      "0.8 s",
      "12.4 s",
      "2:30",
    ]);
  });
});
