import { describe, expect, it } from "vitest";
import { holdsEveryWord, searchKey, searchRank } from "./search-key.ts";
import { searchMunicipalities } from "./search-municipalities.ts";

const PLACES = [
  {
    name: "Cintalapa",
    variants: ["Cintalapa de Figueroa"],
    headTown: "Cintalapa de Figueroa",
  },
  {
    name: "Nicolás Ruíz",
    variants: ["Nicolás Ruiz"],
    headTown: "Nicolás Ruíz",
  },
  { name: "San Lucas", variants: [], headTown: "San Lucas" },
  {
    name: "San Cristóbal de las Casas",
    variants: [],
    headTown: "San Cristóbal de las Casas",
  },
  { name: "Villa Corzo", variants: ["Villacorzo"], headTown: "Villa Corzo" },
  { name: "Simojovel", variants: [], headTown: "Simojovel de Allende" },
  { name: "Chiapa de Corzo", variants: [], headTown: "Chiapa de Corzo" },
];

function found(query: string): readonly string[] {
  return searchMunicipalities(PLACES, query).map((place) => place.name);
}

describe("searchKey", () => {
  it.each([
    ["San Cristóbal", "san cristobal"],
    ["ÑANDÚ", "nandu"],
    ["  Villa\u00A0 Corzo ", "villa corzo"],
    ["Tzeltal", "tseltal"],
    ["Istmo-Costa", "istmo costa"],
    ["", ""],
  ])("reads %j as %j", (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it.each([
    "\u0027",
    "\u0060",
    "\u00B4",
    "\u2018",
    "\u2019",
    "\u201B",
    "\u02BB",
    "\u02BC",
    "\u2032",
    "\uA78B",
    "\uA78C",
  ])("drops the apostrophe %j", (apostrophe) => {
    expect(searchKey(`Ch${apostrophe}ol`)).toBe("chol");
  });

  it("gives composed and decomposed accents the same key", () => {
    expect(searchKey("Chilo\u0301n")).toBe(searchKey("Chil\u00F3n"));
  });
});

describe("searchMunicipalities", () => {
  it.each([
    ["cintalapa de figueroa", ["Cintalapa"]],
    ["nicolas ruiz", ["Nicolás Ruíz"]],
    ["NICOLÁS RUÍZ", ["Nicolás Ruíz"]],
    ["villacorzo", ["Villa Corzo"]],
    ["villa corzo", ["Villa Corzo"]],
    ["san cristobal", ["San Cristóbal de las Casas"]],
    ["SAN CRISTÓBAL", ["San Cristóbal de las Casas"]],
    ["simojovel de allende", ["Simojovel"]],
    ["nowhere", []],
  ])("finds %j", (query, names) => {
    expect(found(query)).toEqual(names);
  });

  it("finds a name written apart where the catalogue writes it together", () => {
    expect(searchRank("Villaflores", "villa flores")).toBe(4);
  });

  it("puts names that begin with the query first", () => {
    expect(found("c")[0]).toBe("Cintalapa");
    expect(found("corzo")).toEqual(["Villa Corzo", "Chiapa de Corzo"]);
    expect(found("l")[0]).toBe("San Lucas");
  });

  it("returns every row in its order for a blank query", () => {
    expect(found("  ")).toEqual(PLACES.map((place) => place.name));
  });
});

it("finds the words of a query in any order, and nothing said everywhere", () => {
  const key = searchKey("San Cristóbal de las Casas");
  const holds = (query: string) => holdsEveryWord(key, searchKey(query));
  expect(holds("casas cristobal")).toBe(true);
  expect(holds("cristobal corzo")).toBe(false);
  expect(holds("")).toBe(true);
});
