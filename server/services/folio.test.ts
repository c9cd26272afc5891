import { expect, it } from "vitest";
import { newFolio } from "./folio.ts";

const folios = Array.from({ length: 5000 }, newFolio);

it("is fifteen characters that cannot be mistaken for each other", () => {
  for (const folio of folios)
    expect(folio).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/);
});

it("never comes twice", () => {
  expect(new Set(folios).size).toBe(folios.length);
});

it("uses every character in every place", () => {
  for (const place of [0, 4, 6, 10, 12, 16]) {
    expect(new Set(folios.map((folio) => folio.charAt(place))).size).toBe(32);
  }
});
