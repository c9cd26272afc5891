import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Definition } from "../definition.ts";
import { insertItem, patchItem, patchSettings, removeItem } from "../editing/edit-items.ts";
import { addChoice, moveChoice, patchChoice, removeChoice } from "../editing/edit-choices.ts";
import { placedItems } from "../editing/item-places.ts";
import { moveItem } from "../editing/move-item.ts";
import { arbitraryForm } from "../testing/arbitrary-definition.ts";
import { aDefinition, aGroup, aList, aQuestion } from "../testing/builders.ts";
import { applyChanges } from "./apply-changes.ts";
import type { DefinitionChange } from "./definition-change.ts";
import { differenceOf } from "./difference-of.ts";

const base = aDefinition([
  aGroup("s1", [aQuestion("a"), aQuestion("b"), aQuestion("c", "select_one")]),
  aGroup("s2", [aQuestion("d"), aGroup("g", [aQuestion("e")])]),
]);

function told(after: Definition): readonly string[] {
  return differenceOf(base, after).map(saying);
}

function saying(change: DefinitionChange): string {
  const about = "item" in change ? change.item : "list" in change ? change.list : "";
  const choice = "choice" in change ? change.choice : "";
  const property = "property" in change ? change.property : "";
  return [change.kind, about, choice, property].filter((part) => part !== "").join(" ");
}

describe("the difference", () => {
  it.each<[string, Definition, readonly string[]]>([
    ["nothing", structuredClone(base), []],
    ["a label", patchItem(base, "b", { label: "B" }), ["item_changed b label"]],
    [
      "a medium",
      patchItem(base, "b", { media: { image: "b.png" } }),
      ["item_changed b media.image"],
    ],
    ["one that goes", removeItem(base, "a"), ["item_removed a"]],
    [
      "a group that goes with what is inside",
      removeItem(base, "g"),
      ["item_removed g", "item_removed e"],
    ],
    [
      "one that comes",
      insertItem(base, aQuestion("n"), { container: "g", index: 0 }),
      ["item_added n"],
    ],
    [
      "one that moves up two places, not the two it passes",
      moveItem(base, "c", { container: "s1", index: 0 }),
      ["item_moved c"],
    ],
    [
      "one that moves elsewhere",
      moveItem(base, "g", { container: "s1", index: 1 }),
      ["item_moved g"],
    ],
    ["the title", patchSettings(base, { title: "Other" }), ["setting_changed title"]],
    [
      "the languages",
      patchSettings(base, { languages: ["es", "tzh"] }),
      ["setting_changed languages"],
    ],
    [
      "a notice of its own",
      patchSettings(base, { privacyNotice: "Uno." }),
      ["setting_changed privacyNotice"],
    ],
    ["a choice that comes", addChoice(base, "colours", "Grey"), ["choice_added colours grey"]],
    ["a choice that goes", removeChoice(base, "colours", 0), ["choice_removed colours red"]],
    [
      "a choice that moves",
      moveChoice(base, "colours", { from: 0, to: 2 }),
      ["choice_moved colours red"],
    ],
    [
      "a column of a choice",
      patchChoice(base, "colours", { index: 1, patch: { attributes: { warm: "no" } } }),
      ["choice_changed colours green attributes.warm"],
    ],
    [
      "a list that comes",
      { ...base, lists: { ...base.lists, sizes: aList("s", "m") } },
      ["list_added sizes"],
    ],
  ])("tells %s", (_, after, expected) => {
    expect(told(after)).toEqual(expected);
  });

  it("says neither slug nor number of the version, which are not the author's", () => {
    expect(told({ ...base, slug: "copy", version: 9 })).toEqual([]);
  });

  it("tells both values", () => {
    expect(differenceOf(base, patchItem(base, "a", { required: true, label: undefined }))).toEqual([
      { kind: "item_changed", item: "a", property: "label", before: "a", after: undefined },
      { kind: "item_changed", item: "a", property: "required", before: undefined, after: true },
    ]);
  });

  it("notices a change of the second item of a name", () => {
    const twice = aDefinition([aQuestion("a"), aQuestion("a")]);
    const [first = aQuestion("a")] = twice.items;
    const after = { ...twice, items: [first, aQuestion("a", "text", { hint: "new" })] };
    expect(differenceOf(twice, after)).toMatchObject([{ item: "a", property: "hint" }]);
  });
});

/** Edits at random of a definition at random. */
const edited = fc
  .tuple(
    arbitraryForm,
    fc.array(fc.tuple(fc.nat(5), fc.nat(1000), fc.nat(1000)), { maxLength: 12 }),
  )
  .map(([{ definition }, edits]) => ({
    before: definition,
    after: edits.reduce(editAtRandom, definition),
  }));

function editAtRandom(
  definition: Definition,
  [kind, one, other]: readonly [number, number, number],
): Definition {
  const all = placedItems(definition);
  const item = all[one % Math.max(1, all.length)]?.item;
  const target = all[other % Math.max(1, all.length)];
  if (item === undefined || target === undefined) return definition;
  const place = { container: target.container, index: target.index };
  switch (kind) {
    case 0:
      return removeItem(definition, item.name);
    case 1:
      return insertItem(definition, aQuestion(`new${String(one)}_${String(all.length)}`), place);
    case 2:
      return patchItem(definition, item.name, { hint: String(other), media: { audio: "a.mp3" } });
    case 3:
      return moveChoice(definition, "colours", { from: one % 3, to: other % 3 });
    case 4:
      return patchSettings(definition, { description: String(one) });
    default:
      return moveItem(definition, item.name, place);
  }
}

function hasFreeNames({ after }: { readonly after: Definition }): boolean {
  const names = placedItems(after).map(({ item }) => item.name);
  return new Set(names).size === names.length;
}

describe("making the changes of a difference", () => {
  it("gives the definition that was compared with", () => {
    fc.assert(
      fc.property(edited.filter(hasFreeNames), ({ before, after }) => {
        expect(applyChanges(before, differenceOf(before, after))).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same where there is none", () => {
    fc.assert(
      fc.property(arbitraryForm, ({ definition }) => {
        expect(differenceOf(definition, structuredClone(definition))).toEqual([]);
      }),
    );
  });

  it("turns a question into a group and back", () => {
    const group = { ...base, items: [aGroup("s1", [aGroup("a", [aQuestion("b")])])] };
    expect(differenceOf(applyChanges(base, differenceOf(base, group)), group)).toEqual([]);
    expect(differenceOf(applyChanges(group, differenceOf(group, base)), base)).toEqual([]);
  });
});
