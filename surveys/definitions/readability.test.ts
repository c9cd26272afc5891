import { describe, expect, it } from "vitest";
import { readabilityOf } from "./readability.ts";

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
