import { describe, expect, it } from "vitest";
import { countNodes, peaTree, searchTree } from "./pea-tree.ts";
import { chipsOf, hasTag, withTag } from "./pea-tags.ts";

const catalogue = {
  axes: [
    { code: "1", name: "Combatir la corrupción y la impunidad" },
    { code: "2", name: "Combatir la arbitrariedad" },
  ],
  objectives: [
    { code: "1", name: "Coordinación de autoridades", parent: "1" },
    { code: "9", name: "Sin eje", parent: "8" },
  ],
  priorities: [
    { code: "3", name: "Protección a denunciantes (anonimato)", parent: "1" },
    { code: "4", name: "Capacitar a la ciudadanía en denuncia", parent: "1" },
    { code: "70", name: "Sin objetivo", parent: "77" },
  ],
};
const tree = peaTree(catalogue);

describe("the tree of the catalogue", () => {
  it("holds every entry once, what has no parent too", () => {
    expect(countNodes(tree)).toBe(7);
    expect(tree.map(({ level, code }) => [level, code])).toEqual([
      ["axes", "1"],
      ["axes", "2"],
      ["objectives", "9"],
      ["priorities", "70"],
    ]);
    expect(tree[0]?.children[0]?.children.map(({ code }) => code)).toEqual(["3", "4"]);
  });

  it("is searched without accents, with what stands above each find", () => {
    const [axis, ...others] = searchTree(tree, "proteccion");
    expect(others).toEqual([]);
    expect(axis?.children[0]?.children.map(({ code }) => code)).toEqual(["3"]);
  });

  it("is searched by code", () => {
    expect(countNodes(searchTree(tree, "70"))).toBe(1);
    expect(searchTree(tree, "ninguno")).toEqual([]);
    expect(searchTree(tree, " ")).toBe(tree);
  });
});

describe("the tags of a question", () => {
  it("are put in and taken out, leaving no empty list", () => {
    const one = withTag(undefined, { level: "axes", code: "1" }, true);
    expect(one).toEqual({ axes: ["1"] });
    const two = withTag(one, { level: "priorities", code: "4" }, true);
    expect(two).toEqual({ axes: ["1"], priorities: ["4"] });
    expect(withTag(two, { level: "axes", code: "1" }, false)).toEqual({ priorities: ["4"] });
    expect(withTag(one, { level: "axes", code: "1" }, false)).toBeUndefined();
  });

  it("are told apart by level where codes are the same", () => {
    const value = { objectives: ["1"] };
    expect(hasTag(value, { level: "objectives", code: "1" })).toBe(true);
    expect(hasTag(value, { level: "axes", code: "1" })).toBe(false);
  });

  it("are kept where the catalogue does not know them", () => {
    expect(chipsOf({ axes: ["2"], priorities: ["99"] }, catalogue)).toEqual([
      { level: "axes", code: "2", name: "Combatir la arbitrariedad" },
      { level: "priorities", code: "99", name: undefined },
    ]);
  });
});
