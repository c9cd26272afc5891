import { describe, expect, it } from "vitest";
import { codeCell, textCell, textLine, unneutralise } from "./text-cell.ts";

describe("textCell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+52 961", "'+52 961"],
    ["-99", "'-99"],
    ["@suma", "'@suma"],
    ["＝cmd", "'＝cmd"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠a", "'＠a"],
    ["'=1", "''=1"],
    ["\tx", `"'\tx"`],
    ["\rx", `"'\rx"`],
    ["\nx", `"'\nx"`],
  ])("puts an apostrophe before %j", (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it.each(["", "hola", "'hola'", "a=b", "a-b", " =1", "ñandú", "1-1"])(
    "leaves %j as it is",
    (text) => {
      expect(textCell(text)).toBe(text);
    },
  );

  it.each([
    ["a,b", '"a,b"'],
    ['dijo "sí"', '"dijo ""sí"""'],
    ["uno\ndos", '"uno\ndos"'],
    ["uno\r\ndos", '"uno\r\ndos"'],
    ["a;=b", '"a;=b"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ])("quotes %j", (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });
});

describe("unneutralise", () => {
  it.each(["=1", "'=1", "''=1", "'x", "'", "", "=", "-99", "＝", "a'=1"])(
    "gives back %j",
    (text) => {
      const cell = textCell(text);
      expect(unneutralise(cell)).toBe(text);
    },
  );
});

describe("codeCell", () => {
  it("leaves a negative code as the number it is", () => {
    expect(["-99", "-9.5", "-a", "=1", "uno"].map(codeCell)).toEqual([
      "-99",
      "-9.5",
      "'-a",
      "'=1",
      "uno",
    ]);
  });
});

describe("textLine", () => {
  it("ends in CR LF", () => {
    expect(textLine(["a", "", "=b"])).toBe("a,,'=b\r\n");
  });
});
