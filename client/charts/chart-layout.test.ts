import { describe, expect, it } from "vitest";
import { AXIS_PX, BAR_PX, layOut, LINE_PX } from "./chart-layout.ts";
import { type ChartRow, largestRows } from "./read-figure.ts";

const row = (label: string, share = 10, words = "10 %"): ChartRow => ({
  label,
  shares: [share],
  words,
  isLargest: false,
});
const widthOf = (text: string) => text.length * 8;
const long = "La oficina donde se pagan impuestos y se piden constancias de residencia";

describe("layOut", () => {
  it("gives every row its label above its bar", () => {
    const data = { series: [], rows: [row("Sí"), row("No")], end: 100 };
    const { bars, height, rows } = layOut(data, 328, widthOf);
    expect(rows.map(({ lines }) => lines)).toEqual([["Sí"], ["No"]]);
    const [first = 0, second = 0] = rows.map(({ middle }) => middle);
    expect(first - BAR_PX / 2).toBeGreaterThanOrEqual(LINE_PX);
    expect(second - first - BAR_PX).toBeGreaterThan(LINE_PX);
    expect(bars).toBeGreaterThan(second + BAR_PX / 2);
    expect(height).toBe(bars + AXIS_PX);
  });

  it("breaks a long label where its number begins, and makes room for its lines alone", () => {
    const data = { series: [], rows: [row("Sí"), row(long), row("No")], end: 100 };
    const { rows } = layOut(data, 328, widthOf);
    const lines = rows[1]?.lines ?? [];
    expect(lines.length).toBe(3);
    expect(lines.every((line) => widthOf(line) < 328 - widthOf("10 %"))).toBe(true);
    const [first = 0, second = 0, third = 0] = rows.map(({ middle }) => middle);
    expect(second - first - (third - second)).toBe(2 * LINE_PX);
  });

  it("uses fewer lines where there is more room", () => {
    const data = { series: [], rows: [row(long)], end: 100 };
    expect(layOut(data, 700, widthOf).rows[0]?.lines).toEqual([long]);
  });
});

describe("largestRows", () => {
  it("keeps the largest, in the order of the table", () => {
    const rows = Array.from({ length: 20 }, (_, place) => row(String(place), place % 10));
    const kept = largestRows(rows, 16);
    expect(kept).toHaveLength(16);
    expect(kept).toEqual(rows.filter((one) => kept.includes(one)));
    const least = Math.min(...kept.map(({ shares }) => shares[0] ?? 0));
    const left = rows.filter((one) => !kept.includes(one));
    expect(left.every(({ shares }) => (shares[0] ?? 0) <= least)).toBe(true);
  });
});
