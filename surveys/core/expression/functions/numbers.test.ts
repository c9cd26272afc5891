import { describe, expect, it } from "vitest";
import { valueOf } from "../../testing/evaluate-source.ts";

describe("functions on numbers", () => {
  it.each([
    ["number('12.5')", 12.5],
    ["number('')", NaN],
    ["number('+5')", NaN],
    ["number('-5')", -5],
    ["number(true())", 1],
    ["int(1.9)", 1],
    ["int(-1.9)", -1],
    ["int('7.2')", 7],
    ["floor(-1.1)", -2],
    ["ceiling(1.1)", 2],
    ["round(2.5)", 3],
    ["round(-2.5)", -2],
    ["round(1.005, 2)", 1.01],
    ["round(1234.5, -2)", 1200],
    ["round(2.345, 5)", 2.345],
    ["round(1 div 0, 2)", Infinity],
    ["round('x', 2)", NaN],
    ["round(0.0000001, 3)", 0],
    ["abs(-3)", 3],
    ["pow(2, 10)", 1024],
    ["pow(4, 0.5)", 2],
  ])("%s is %s", (source, expected) => {
    expect(valueOf(source)).toBe(expected);
  });
});
