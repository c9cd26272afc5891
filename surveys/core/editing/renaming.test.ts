import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileDefinition } from "../compile.ts";
import { arbitraryForm } from "../testing/arbitrary-definition.ts";
import { aDefinition, aList, aQuestion, aRepeat } from "../testing/builders.ts";
import { addList, removeList, renameList, usesOfList } from "./edit-lists.ts";
import { addChoice, moveChoice, patchChoice, removeChoice } from "./edit-choices.ts";
import { findPlaced, placedItems } from "./item-places.ts";
import { choiceNameProblem, renameChoice } from "./rename-choice.ts";
import { nameProblem, renameItem } from "./rename-item.ts";
import { renameInExpression, renameInText } from "./rewrite-names.ts";

const renaming = new Map([["a", "edad"]]);

describe("renaming in an expression", () => {
  it.each([
    ["${a} > 18   and ${ab} = 'a'", "${edad} > 18   and ${ab} = 'a'"],
    ["${ a }+${a}", "${ edad }+${edad}"],
    ["/data/a + ../a", "/data/edad + ../edad"],
    ["${r}/a[. > 1]", "${r}/edad[. > 1]"],
    ["/a/b", "/a/b"],
    ["instance('l')/root/item[a = ${a}]/label", "instance('l')/root/item[a = ${edad}]/label"],
    ["jr:choice-name(${a}, '${a}')", "jr:choice-name(${edad}, '${edad}')"],
    ["${last-saved#a}", "${last-saved#edad}"],
    ["child::a + parent :: a", "child::edad + parent :: edad"],
    ["a(1)", "a(1)"],
    ["${a} >", "${edad} >"],
  ])("%s gives %s", (source, expected) => {
    expect(renameInExpression(source, renaming)).toBe(expected);
  });

  it("leaves the columns of a filter alone", () => {
    expect(renameInExpression("a = ${a} and current()/../a", renaming, true)).toBe(
      "a = ${edad} and current()/../edad",
    );
  });

  it("of several names at once swaps them", () => {
    const swap = new Map([
      ["a", "b"],
      ["b", "a"],
    ]);
    expect(renameInText("${a} y ${b}", swap)).toBe("${b} y ${a}");
  });
});

describe("renaming an item", () => {
  it("reaches every mention", () => {
    const definition = aDefinition(
      [
        aQuestion("a", "select_one", { orOther: true, label: "¿Dónde?" }),
        aQuestion("t", "text", {
          label: "Dijo ${a}",
          relevant: "selected(${a}, 'other')",
          constraint: "${a_other} != .",
          trigger: "${a}, a",
          parameters: { seed: "${a}" },
          extra: { "bind::x": "${a}" },
        }),
        aRepeat("r", [aQuestion("b")], { repeatCount: "string-length(${a})" }),
      ],
      {
        regionQuestion: "a",
        settings: { instance_name: "${a}" },
        lists: { l: [{ name: "x", label: "Como ${a}" }] },
      },
    );
    const text = JSON.stringify(renameItem(definition, "a", "lugar"));
    expect(text).not.toMatch(/\$\{a(_other)?\}|"a"|, a"/);
    expect(text).toContain("${lugar_other} != .");
    expect(text).toContain('"regionQuestion":"lugar"');
    expect(text).toContain('"trigger":"${lugar}, lugar"');
  });

  it("keeps what has no mention the same object", () => {
    const definition = aDefinition([aQuestion("a"), aQuestion("b")]);
    expect(renameItem(definition, "a", "c").items[1]).toBe(definition.items[1]);
  });

  it.each([
    ["b", "definition.duplicate_name"],
    ["1x", "definition.bad_name"],
    ["", "definition.bad_name"],
    ["prototype", "definition.reserved_name"],
    ["c", undefined],
    ["a", undefined],
  ])("to %j gives %j", (to, problem) => {
    const definition = aDefinition([aQuestion("a"), aQuestion("b")]);
    expect(nameProblem(definition, "a", to)).toBe(problem);
    if (problem !== undefined) expect(renameItem(definition, "a", to)).toBe(definition);
  });

  it("keeps the definition sound, and renaming back gives the same", () => {
    fc.assert(
      fc.property(arbitraryForm, fc.nat(1000), ({ definition }, at) => {
        const all = placedItems(definition);
        const name = all[at % all.length]?.item.name ?? "";
        const there = renameItem(definition, name, "otro_nombre");
        expect(compileDefinition(there)).toMatchObject({ ok: true });
        expect(JSON.stringify(there)).not.toContain(`\${${name}}`);
        expect(renameItem(there, "otro_nombre", name)).toEqual(definition);
      }),
    );
  });
});

const colours = aDefinition([
  aQuestion("q", "select_one", { list: "colours", default: "red", constraint: ". != 'red'" }),
  aQuestion("m", "select_multiple", { list: "colours", default: "green red" }),
  aQuestion("f", "select_one", { list: "colours", choiceFilter: "name != 'red' or 'red' = x" }),
  aQuestion("t", "text", {
    relevant: "selected(${m},  'red') and ${q}='red' and ${t} = 'red'",
    calculation: "jr:choice-name('red', '${q}')",
  }),
]);

describe("renaming a choice", () => {
  const { definition, unsure } = renameChoice(colours, "colours", { index: 0, to: "rojo" });
  const found = (name: string) => findPlaced(definition, name)?.item;

  it("reaches the mentions that are certain", () => {
    expect(found("q")).toMatchObject({ default: "rojo", constraint: ". != 'rojo'" });
    expect(found("m")).toMatchObject({ default: "green rojo" });
    expect(found("f")).toMatchObject({ choiceFilter: "name != 'rojo' or 'red' = x" });
    expect(found("t")).toMatchObject({
      relevant: "selected(${m},  'rojo') and ${q}='rojo' and ${t} = 'red'",
      calculation: "jr:choice-name('rojo', '${q}')",
    });
  });

  it("tells the places that may mean something else", () => {
    expect(unsure).toEqual([
      { item: "f", property: "choiceFilter" },
      { item: "t", property: "relevant" },
    ]);
  });

  it.each([
    ["8", "${q} = 8 and ${n} = 1"],
    ["x", "${q} = 'x' and ${n} = 1"],
  ])("reaches a code written as a number, to %s", (to, expected) => {
    const numbered = aDefinition(
      [
        aQuestion("q", "select_one", { list: "l" }),
        aQuestion("n", "integer"),
        aQuestion("t", "text", { relevant: "${q} = 1 and ${n} = 1" }),
      ],
      { lists: { l: aList("1", "2") } },
    );
    const renamed = renameChoice(numbered, "l", { index: 0, to });
    expect(findPlaced(renamed.definition, "t")?.item.relevant).toBe(expected);
    expect(renamed.unsure).toEqual([]);
  });

  it.each([
    ["", "definition.choice_without_name"],
    ["a b", "definition.choice_has_space"],
    ["green", "definition.duplicate_choice"],
    ["it's", "definition.bad_choice_name"],
    ["red", undefined],
  ])("to %j gives %j", (to, problem) => {
    expect(choiceNameProblem(colours, "colours", { index: 0, to })).toBe(problem);
    if (problem !== undefined) {
      expect(renameChoice(colours, "colours", { index: 0, to }).definition).toBe(colours);
    }
  });
});

describe("choice lists", () => {
  const codes = (definition = colours, list = "colours") =>
    (definition.lists[list] ?? []).map(({ name }) => name);

  it("are added with codes made of the labels", () => {
    const added = addList(colours, "talla", ["Chica", "Más o menos", "Chica"]);
    expect(codes(added, "talla")).toEqual(["chica", "mas_o_menos", "chica_2"]);
    expect(addList(added, "talla", [])).toBe(added);
  });

  it("number a new choice where the others are numbered", () => {
    const numbered = { ...colours, lists: { l: aList("1", "2", "9") } };
    expect(codes(addChoice(numbered, "l", "Otra"), "l")).toEqual(["1", "2", "9", "10"]);
  });

  it("are renamed with their uses", () => {
    const definition = aDefinition([
      aQuestion("q", "select_one", { list: "colours" }),
      aQuestion("c", "calculate", {
        calculation: "count(instance('colours')/root/item[name != 'colours'])",
      }),
    ]);
    const renamed = renameList(definition, "colours", "tonos");
    expect(usesOfList(renamed, "tonos")).toEqual(["q"]);
    expect(findPlaced(renamed, "c")?.item).toMatchObject({
      calculation: "count(instance('tonos')/root/item[name != 'colours'])",
    });
    expect(Object.keys(renamed.lists)).toEqual(["yes_no", "tonos"]);
    expect(renameList(definition, "colours", "yes_no")).toBe(definition);
  });

  it("go only when no question uses them", () => {
    expect(removeList(colours, "colours")).toBe(colours);
    expect(Object.keys(removeList(colours, "yes_no").lists)).toEqual(["colours"]);
  });

  it("move, change and lose their choices", () => {
    expect(codes(moveChoice(colours, "colours", { from: 0, to: 2 }))).toEqual([
      "green",
      "blue",
      "red",
    ]);
    expect(moveChoice(colours, "colours", { from: 0, to: 3 })).toBe(colours);
    expect(codes(removeChoice(colours, "colours", 1))).toEqual(["red", "blue"]);
    const patch = { label: "Rojo", icon: "yes" } as const;
    const changed = patchChoice(colours, "colours", { index: 0, patch });
    expect(changed.lists["colours"]?.[0]).toEqual({ name: "red", label: "Rojo", icon: "yes" });
    expect(changed.lists["colours"]?.[1]).toBe(colours.lists["colours"]?.[1]);
  });

  it("say who uses them", () => {
    expect(usesOfList(colours, "colours")).toEqual(["q", "m", "f"]);
  });
});
