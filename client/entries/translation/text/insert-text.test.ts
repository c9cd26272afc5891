import { describe, expect, it } from "vitest";
import { insertText } from "./insert-text.ts";

const at = (value: string, start: number, end = start) => ({
  ...{ value, selectionStart: start, selectionEnd: end },
});

describe("what is put into a text", () => {
  it("keeps its distance from words when it is one", () => {
    expect(insertText(at("ta lum", 2), "${n}", true)).toEqual({ value: "ta ${n} lum", cursor: 7 });
    expect(insertText(at("tasok", 2), "${n}", true)).toEqual({ value: "ta ${n} sok", cursor: 7 });
    expect(insertText(at("", 0), "${n}", true)).toEqual({ value: "${n}", cursor: 4 });
    expect(insertText(at("¿?", 1), "${n}", true).value).toBe("¿${n}?");
  });

  it("belongs to the word when it is a glottal stop", () => {
    expect(insertText(at("kop", 1), "ʼ", false)).toEqual({ value: "kʼop", cursor: 2 });
  });

  it("takes the place of what is selected", () => {
    expect(insertText(at("uno dos tres", 4, 7), "${n}", true).value).toBe("uno ${n} tres");
  });
});
