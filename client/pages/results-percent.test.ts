import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTranslator } from "../../locales/translator.ts";
import { percentText, scaleEnd } from "./results-percent.ts";

const spanish = createTranslator("es");
const percent = (count: number, n: number) =>
  percentText(spanish, count, n).text.replaceAll("\u00a0", " ");

describe("percentText", () => {
  it.each<[number, number, string]>([
    [0, 1590, "0 %"],
    [6, 1590, "menos de 1 %"],
    [1, 101, "menos de 1 %"],
    [1, 100, "1 %"],
    [1, 8, "13 %"],
    [3, 8, "38 %"],
    [812, 1590, "51 %"],
    [1, 3, "33 %"],
    [99, 100, "99 %"],
    [1579, 1590, "más de 99 %"],
    [10, 10, "100 %"],
  ])("says %s of %s as %s", (count, n, text) => {
    expect(percent(count, n)).toBe(text);
  });

  it("never says that something is nothing or that a part is everything", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1_000_000 }), fc.nat(), (n, drawn) => {
        const count = drawn % (n + 1);
        const text = percent(count, n);
        expect(text === "0 %").toBe(count === 0);
        expect(text === "100 %").toBe(count === n);
      }),
    );
  });
});

describe("scaleEnd", () => {
  it.each<[readonly number[], number, number]>([
    [[], 10, 10],
    [[1, 2], 100, 10],
    [[11], 100, 25],
    [[25], 100, 25],
    [[26], 100, 50],
    [[51], 100, 100],
    [[100], 100, 100],
  ])("holds %j of %s", (counts, n, end) => {
    expect(scaleEnd(counts, n)).toBe(end);
  });
});
