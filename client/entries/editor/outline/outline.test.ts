import { describe, expect, it } from "vitest";
import { findPlaced, patchItem } from "../../../../surveys/core/index.ts";
import { aDefinition, aGroup, aQuestion } from "../../../../surveys/core/testing/builders.ts";
import { dropPlace } from "./drop-place.ts";
import { outlineRows } from "./outline-rows.ts";

const base = aDefinition([
  aGroup("s1", [aQuestion("a"), aQuestion("b")]),
  aGroup("s2", [aGroup("g", [aQuestion("c")])]),
]);

function rows(search: string, definition = base): readonly string[] {
  return outlineRows(definition, search).map(({ item }) => item.name);
}

describe("the rows of the outline", () => {
  it("are all items in order without a search", () => {
    expect(rows(" ")).toEqual(["s1", "a", "b", "s2", "g", "c"]);
  });

  it("are those that match, with what holds them", () => {
    const named = patchItem(base, "c", { label: "¿Cómo está su ch\u02bculel?" });
    expect(rows("COMO ESTA", named)).toEqual(["s2", "g", "c"]);
    expect(rows("ch\u2019ulel", named)).toEqual(["s2", "g", "c"]);
    expect(rows("nobody", named)).toEqual([]);
  });
});

describe("where a drag points at", () => {
  const drop = (name: string, over: string, share: number) => {
    const moving = findPlaced(base, name);
    const target = findPlaced(base, over);
    return moving && target && dropPlace(base, moving, { target, share });
  };

  it.each([
    ["a", "c", 0.2, { row: "c", side: "before", place: { container: "g", index: 0 } }],
    ["a", "c", 0.8, { row: "c", side: "behind", place: { container: "g", index: 1 } }],
    ["a", "b", 0.8, { row: "b", side: "behind", place: { container: "s1", index: 1 } }],
    ["b", "a", 0.2, { row: "a", side: "before", place: { container: "s1", index: 0 } }],
    ["a", "s2", 0.2, { row: "s2", side: "before", place: { container: undefined, index: 1 } }],
    ["a", "s2", 0.8, { row: "s2", side: "inside", place: { container: "s2", index: 0 } }],
    ["s2", "g", 0.2, undefined],
    ["s2", "c", 0.2, undefined],
    ["a", "a", 0.2, undefined],
  ] as const)("%s over %s at %d", (...given) => {
    const [name, over, share, expected] = given;
    expect(drop(name, over, share)).toEqual(expected);
  });
});
