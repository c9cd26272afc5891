import { describe, expect, it } from "vitest";
import { readCsv } from "./read-csv.ts";

describe("readCsv", () => {
  it.each([
    ["commas in quotes", 'a,b\n"1,2",3\n', [{ a: "1,2", b: "3" }]],
    ["doubled quotes", 'a\n"say ""hi"""\n', [{ a: 'say "hi"' }]],
    ["line ends in quotes", 'a,b\r\n"1\r\n2",3\r\n', [{ a: "1\r\n2", b: "3" }]],
    ["a last line without its end", "a,b\n1,2", [{ a: "1", b: "2" }]],
    ["an empty last cell", "a,b\n1,", [{ a: "1", b: "" }]],
    ["a byte order mark", "\uFEFFa\n1\n", [{ a: "1" }]],
    ["a header alone", "a,b\n", []],
    ["nothing", "", []],
  ])("reads %s", (_, text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });

  it.each([
    ["a row that is too short", "a,b\n1\n"],
    ["a row that is too long", "a\n1,2\n"],
    ["a quote inside a plain field", 'a\n1"2\n'],
    ["an open quote", 'a\n"1\n'],
  ])("refuses %s", (_, text) => {
    expect(() => readCsv(text)).toThrow(/^CSV/);
  });
});
