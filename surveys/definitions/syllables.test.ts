import { describe, expect, it } from "vitest";
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
