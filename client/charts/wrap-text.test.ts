import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapText } from "./wrap-text.ts";

const upTo = (most: number) => (line: string) => line.length <= most;

describe("wrapText", () => {
  it.each([
    { does: "keeps what fits", of: "La policía", width: 20, lines: ["La policía"] },
    {
      does: "breaks at spaces",
      of: "La oficina del agua",
      width: 11,
      lines: ["La oficina", "del agua"],
    },
    {
      does: "breaks a word that is too long",
      of: "anticorrupción",
      width: 6,
      lines: ["antico", "rrupci", "ón"],
    },
    { does: "has no line for nothing", of: "  ", width: 4, lines: [] },
    { does: "gives one character where nothing fits", of: "ab", width: 0, lines: ["a", "b"] },
  ])("$does", ({ of, width, lines }) => {
    expect(wrapText(of, upTo(width), 3)).toEqual(lines);
  });

  it.each([
    {
      does: "says that words are left out",
      of: "uno dos tres cuatro",
      width: 8,
      lines: ["uno dos", "tres…"],
    },
    { does: "cuts a word for the sign", of: "abcdefghij", width: 4, lines: ["abcd", "efg…"] },
  ])("$does", ({ of, width, lines }) => {
    expect(wrapText(of, upTo(width), 2)).toEqual(lines);
  });

  it("loses no word while there is room, and never exceeds the lines", () => {
    const words = fc.array(fc.stringMatching(/^[a-zñ]{1,9}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 9, max: 30 }), (given, width) => {
        const text = given.join(" ");
        const all = wrapText(text, upTo(width), given.length);
        expect(all.join(" ")).toBe(text);
        const some = wrapText(text, upTo(width), 2);
        expect(some.length).toBeLessThanOrEqual(2);
        expect(some.every((line) => line.length <= width)).toBe(true);
      }),
    );
  });
});
