import { describe, expect, it } from "vitest";
import { findOptions, optionNamed, type SearchOption } from "./choice-search.ts";

function option(name: string, ...texts: readonly string[]): SearchOption {
  return { name, texts, isConstant: name === "99" };
}

const TOWNS = [
  option("02", "Altamirano"),
  option("23", "Chamula"),
  option("26", "Chenalhó"),
  option("111", "Zinacantán"),
  option("112", "San Juan Cancuc", "Kʼankujk"),
  option("108", "Villaflores"),
  option("07", "Amatenango de la Frontera"),
  option("99", "Prefiero no decir"),
];

function found(typed: string): readonly string[] {
  return findOptions(TOWNS, typed).options.map(({ texts }) => texts[0] ?? "");
}

describe("findOptions", () => {
  it.each(["", "  ", "'"])("gives everything in its order for %j", (typed) => {
    expect(findOptions(TOWNS, typed)).toEqual({ options: TOWNS, count: TOWNS.length });
  });

  it.each([
    ["chenalho", "Chenalhó"],
    ["CHENALHÓ", "Chenalhó"],
    ["zinacantan", "Zinacantán"],
    ["k'ankujk", "San Juan Cancuc"],
    ["kankujk", "San Juan Cancuc"],
    ["cancuc", "San Juan Cancuc"],
    ["villa flores", "Villaflores"],
  ])("%j finds %s", (typed, name) => {
    expect(found(typed)).toEqual([name, "Prefiero no decir"]);
    expect(findOptions(TOWNS, typed).count).toBe(1);
  });

  it("gives the best match first, equals in their order", () => {
    expect(found("am")).toEqual([
      "Amatenango de la Frontera",
      "Altamirano",
      "Chamula",
      "Prefiero no decir",
    ]);
  });

  it("finds nothing but still offers what is no name", () => {
    expect(findOptions(TOWNS, "xyz")).toMatchObject({ options: [{ name: "99" }], count: 0 });
  });

  it("counts what is no name once it is searched for", () => {
    expect(findOptions(TOWNS, "prefiero")).toMatchObject({ options: [{ name: "99" }], count: 1 });
  });
});

describe("optionNamed", () => {
  it("is the option typed in full, whatever its accents and capitals", () => {
    expect(optionNamed(TOWNS, " chenalho ")?.name).toBe("26");
    expect(optionNamed(TOWNS, "KʼANKUJK")?.name).toBe("112");
  });

  it.each(["chenal", "", "otra cosa"])("is none for %j", (typed) => {
    expect(optionNamed(TOWNS, typed)).toBeUndefined();
  });

  it("is none where two have the same name", () => {
    expect(optionNamed([option("1", "Uno"), option("2", "uno")], "uno")).toBeUndefined();
  });
});
