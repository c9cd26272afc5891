import { describe, expect, it } from "vitest";
import type { Definition } from "../definition.ts";
import { insertItem, patchItem, patchSettings, removeItem } from "../editing/edit-items.ts";
import { addChoice, patchChoice } from "../editing/edit-choices.ts";
import { moveItem } from "../editing/move-item.ts";
import { aDefinition, aGroup, aQuestion } from "../testing/builders.ts";
import { applyChanges } from "./apply-changes.ts";
import { differenceOf } from "./difference-of.ts";
import { mergeChanges } from "./merge-changes.ts";

const base = aDefinition([
  aGroup("s1", [aQuestion("a"), aQuestion("b"), aQuestion("c", "select_one")]),
  aGroup("s2", [aQuestion("d")]),
]);
const label = (name: string, text: string) => patchItem(base, name, { label: text });
const newIn = (container: string, name: string) =>
  insertItem(base, aQuestion(name), { container, index: 1 });

function kinds(mine: Definition, theirs: Definition) {
  const { fitting, clashing } = mergeChanges(base, { mine, theirs });
  return [fitting.map(({ kind }) => kind), clashing.map(({ kind }) => kind)];
}

describe("two edits of one definition", () => {
  it.each<[string, Definition, Definition]>([
    ["different questions", label("a", "A"), label("b", "B")],
    ["a setting and a question", patchSettings(base, { title: "T" }), label("b", "B")],
    ["two new questions in one section", newIn("s1", "x"), newIn("s1", "y")],
    [
      "two choices of a list",
      patchChoice(base, "colours", { index: 0, patch: { label: "R" } }),
      addChoice(base, "colours", "Grey"),
    ],
    [
      "a move and a change elsewhere",
      moveItem(base, "a", { container: "s2", index: 0 }),
      label("d", "D"),
    ],
  ])("fit together: %s", (_, mine, theirs) => {
    const merged = mergeChanges(base, { mine, theirs });
    expect(merged.clashing).toEqual([]);
    const both = applyChanges(theirs, merged.fitting);
    expect(differenceOf(theirs, both)).toHaveLength(differenceOf(base, mine).length);
    expect(differenceOf(mine, both)).toHaveLength(differenceOf(base, theirs).length);
  });

  it.each<[string, Definition, Definition]>([
    ["one label", label("a", "A"), label("a", "B")],
    ["two properties of one question", label("a", "A"), patchItem(base, "a", { hint: "H" })],
    ["a question that the other takes away", label("a", "A"), removeItem(base, "a")],
    ["a section that the other takes away", newIn("s2", "x"), removeItem(base, "s2")],
    ["a section into which the other puts something", removeItem(base, "s2"), newIn("s2", "x")],
    [
      "one name for two questions",
      newIn("s1", "x"),
      insertItem(base, aQuestion("x", "date"), { container: "s2", index: 0 }),
    ],
  ])("clash over %s", (_, mine, theirs) => {
    expect(mergeChanges(base, { mine, theirs }).clashing).not.toEqual([]);
  });

  it("leave out what both changed alike", () => {
    expect(kinds(label("a", "A"), label("a", "A"))).toEqual([[], []]);
  });
});
