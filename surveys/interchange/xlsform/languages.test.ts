import { describe, expect, it } from "vitest";
import { languageCode, languageHeader } from "./languages.ts";

describe("the code of a language", () => {
  it.each([
    ["Español (es)", "es"],
    ["Español(es)", "es"],
    ["ESPAÑOL", "es"],
    ["Spanish", "es"],
    ["es", "es"],
    ["Tzeltal", "tzh"],
    ["Tseltal", "tzh"],
    ["Bats'il k'op", "tzh"],
    ["Tzotzil", "tzo"],
    ["Bats'i k'op", "tzo"],
    ["tzo", "tzo"],
    ["Tseltal de Oxchuc (tzh-x-oxchuc)", "tzh-x-oxchuc"],
    ["English (EN)", "en"],
    ["Ch'ol", "ctu"],
    ["Español (México)", "es"],
    ["Klingon", undefined],
    ["foo", undefined],
    ["", undefined],
  ])("of %s is %s", (written, code) => {
    expect(languageCode(written)).toBe(code);
  });

  it.each(["es", "tzh", "tzo", "tzh-x-oxchuc", "en", "quc", "ctu"])("%s is read back", (code) => {
    expect(languageCode(languageHeader(code))).toBe(code);
  });
});
