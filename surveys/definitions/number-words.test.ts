import { describe, expect, it } from "vitest";
import { numberWords } from "./number-words.ts";

describe("numberWords", () => {
  it.each([
    [0, "cero"],
    [3, "tres"],
    [12, "doce"],
    [29, "veintinueve"],
    [30, "treinta"],
    [44, "cuarenta y cuatro"],
    [97, "noventa y siete"],
    [100, "cien"],
    [112, "ciento doce"],
    [500, "quinientos"],
    [997, "novecientos noventa y siete"],
    [1000, "mil"],
    [2500, "dos mil quinientos"],
    [21_000, "veintiún mil"],
    [31_016, "treinta y un mil dieciséis"],
  ])("says %i as %s", (number, words) => {
    expect(numberWords(number)).toBe(words);
  });
});
