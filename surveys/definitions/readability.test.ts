import { describe, expect, it } from "vitest";
import { numberWords } from "./number-words.ts";
import { readabilityOf } from "./readability.ts";
import { countSyllables } from "./syllables.ts";

describe("countSyllables", () => {
  it.each([
    ["sol", 1],
    ["casa", 2],
    ["agua", 2],
    ["ciudad", 2],
    ["país", 2],
    ["día", 2],
    ["policía", 4],
    ["veía", 3],
    ["leíais", 3],
    ["aéreo", 4],
    ["ahora", 3],
    ["búho", 2],
    ["vehículo", 4],
    ["huevo", 2],
    ["construir", 2],
    ["cuidado", 3],
    ["guerra", 2],
    ["pingüino", 3],
    ["averigüéis", 4],
    ["queja", 2],
    ["izquierda", 3],
    ["guion", 1],
    ["y", 1],
    ["muy", 1],
    ["rey", 1],
    ["mayo", 2],
    ["ayuntamiento", 5],
    ["Uruguay", 3],
    ["corrupción", 3],
    ["tseltal", 2],
    ["ch'ol", 1],
    ["QUIÉN", 1],
  ])("counts %s as %i", (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables);
  });
});

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

describe("readabilityOf", () => {
  it("follows the formula on a text counted by hand", () => {
    const reading = readabilityOf(["El agua llega a la casa. ¿Quién la paga?"]);
    expect(reading).toMatchObject({ words: 9, sentences: 2, syllables: 13 });
    expect(reading.score).toBeCloseTo(206.84 - 60 * (13 / 9) - 1.02 * (9 / 2), 10);
  });

  it("takes each text of a list for a sentence of its own", () => {
    expect(readabilityOf(["Sí", "No", "No sé"])).toMatchObject({ words: 4, sentences: 3 });
  });

  it("reads figures aloud", () => {
    expect(readabilityOf(["Tengo 2,500 vacas"])).toEqual(
      readabilityOf(["Tengo dos mil quinientos vacas"]),
    );
  });

  it("scores an office's prose far below plain words", () => {
    const office = "Procedimientos administrativos de responsabilidad institucional";
    expect(readabilityOf([office]).score).toBeLessThan(0);
    expect(readabilityOf(["¿Le pidieron dinero por ese papel?"]).score).toBeGreaterThan(70);
  });
});
