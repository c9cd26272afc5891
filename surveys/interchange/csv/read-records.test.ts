import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecords } from "./read-records.ts";
import { textLine, unneutralise } from "./text-cell.ts";

function cellsOf(text: string, delimiter: "," | ";" | "\t" = ",") {
  return [...readRecords(text, delimiter)].map(({ cells }) => cells);
}

describe("readRecords", () => {
  it.each([
    [
      "commas in quotes",
      'a,b\n"1,2",3\n',
      [
        ["a", "b"],
        ["1,2", "3"],
      ],
    ],
    ["doubled quotes", '"say ""hi"""', [['say "hi"']]],
    ["line ends in quotes", '"1\r\n2",3\r\n', [["1\r\n2", "3"]]],
    [
      "lines that end with a carriage return",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a last line without its end", "a\n1", [["a"], ["1"]]],
    ["an empty last cell", "1,", [["1", ""]]],
    ["quotes inside a plain cell", 'a "b" c,d', [['a "b" c', "d"]]],
    ["letters after a closing quote", '"a" b,c', [["a b", "c"]]],
    ["rows of any length", "a,b\n1\n1,2,3", [["a", "b"], ["1"], ["1", "2", "3"]]],
    ["nothing", "", []],
  ])("reads %s", (_, text, records) => {
    expect(cellsOf(text)).toEqual(records);
  });

  it("parts cells at the delimiter given alone", () => {
    expect(cellsOf("a;b,c", ";")).toEqual([["a", "b,c"]]);
    expect(cellsOf("a\tb;c", "\t")).toEqual([["a", "b;c"]]);
  });

  it("tells on which line each record begins", () => {
    const records = [...readRecords('a\n"1\r\n2"\nb', ",")];
    expect(records.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it("marks the record that a quote leaves open", () => {
    const records = [...readRecords('a,b\n1,"2\n3,4', ",")];
    expect(records.map(({ line, isOpen }) => [line, isOpen])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it("keeps a bounded number of cells of one record", () => {
    expect(cellsOf(",".repeat(1_000_000))[0]?.length).toBeLessThan(1000);
  });

  it("gives back whatever texts were written", () => {
    const cell = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2 }), { minLength: 1 }), (rows) => {
        const text = rows.map(textLine).join("");
        expect(cellsOf(text).map((cells) => cells.map(unneutralise))).toEqual(rows);
      }),
    );
  });
});
