import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileDefinition } from "../compile.ts";
import { QUESTION_TYPES } from "../definition.ts";
import { arbitraryForm } from "../testing/arbitrary-definition.ts";
import { aDefinition, aGroup, aQuestion, aRepeat } from "../testing/builders.ts";
import { convertType } from "./convert-type.ts";
import { duplicateItem } from "./duplicate-item.ts";
import { insertItem, patchItem, removeItem, replaceItem } from "./edit-items.ts";
import { freeName, nameFromLabel } from "./free-name.ts";
import { findPlaced, placedItems } from "./item-places.ts";
import { moveItem } from "./move-item.ts";
import { placeTowards, type Direction } from "./place-towards.ts";
import { addItem, NEW_ITEM_KINDS } from "./new-items.ts";

const base = aDefinition([
  aGroup("s1", [aQuestion("a"), aGroup("g", [aQuestion("b")]), aQuestion("c")]),
  aGroup("s2", [aQuestion("d")]),
]);
const TEXTS = { name: "pregunta", row: "fila", list: "opciones", choices: ["Sí", "No"] };

function outline(definition = base): string {
  return placedItems(definition)
    .map(({ item, depth }) => "-".repeat(depth) + item.name)
    .join(" ");
}

describe("single items", () => {
  it("are put at their place", () => {
    const after = insertItem(base, aQuestion("n"), { container: "g", index: 0 });
    expect(outline(after)).toBe("s1 -a -g --n --b -c s2 -d");
  });

  it("leave what they do not touch the same object", () => {
    const after = patchItem(base, "b", { label: "B" });
    expect(after.items[1]).toBe(base.items[1]);
    expect(findPlaced(after, "a")?.item).toBe(findPlaced(base, "a")?.item);
    expect(findPlaced(after, "b")?.item).toMatchObject({ label: "B" });
  });

  it("are the same definition where nothing changes", () => {
    expect(patchItem(base, "b", { label: "b", hint: undefined })).toBe(base);
    expect(patchItem(base, "nobody", { label: "b" })).toBe(base);
    expect(removeItem(base, "nobody")).toBe(base);
  });

  it("lose a property that is given as undefined", () => {
    const after = patchItem(base, "b", { label: undefined });
    expect(Object.keys(findPlaced(after, "b")?.item ?? {})).toEqual(["kind", "name", "type"]);
  });

  it("are replaced and taken away", () => {
    expect(outline(replaceItem(base, "g", aQuestion("x")))).toBe("s1 -a -x -c s2 -d");
    expect(outline(removeItem(base, "g"))).toBe("s1 -a -c s2 -d");
  });
});

describe("moving", () => {
  it.each<[string, Direction, string | undefined]>([
    ["c", "up", "s1 -a -c -g --b s2 -d"],
    ["a", "down", "s1 -g --b -a -c s2 -d"],
    ["a", "up", undefined],
    ["c", "down", undefined],
    ["c", "in", "s1 -a -g --b --c s2 -d"],
    ["a", "in", "s1 -g --a --b -c s2 -d"],
    ["b", "out", "s1 -a -g -b -c s2 -d"],
    ["s2", "out", undefined],
    ["d", "in", undefined],
    ["s2", "in", "s1 -a -g --b -c -s2 --d"],
  ])("%s one step %s", (name, direction, expected) => {
    const place = placeTowards(base, name, direction);
    const after = place === undefined ? undefined : outline(moveItem(base, name, place));
    expect(after).toBe(expected);
  });

  it("refuses to put a group into itself or into a question", () => {
    expect(moveItem(base, "s1", { container: "g", index: 0 })).toBe(base);
    expect(moveItem(base, "d", { container: "a", index: 0 })).toBe(base);
  });

  it("refuses to nest deeper than a form may", () => {
    const deep = Array.from({ length: 10 }, (_, at) => `g${String(at)}`).reduceRight(
      (inside, name) => aGroup(name, [inside]),
      aGroup("inner", []),
    );
    const definition = aDefinition([deep, aGroup("s", [aQuestion("q")])]);
    expect(moveItem(definition, "s", { container: "g9", index: 0 })).toBe(definition);
    expect(moveItem(definition, "q", { container: "g9", index: 0 })).not.toBe(definition);
  });

  it("and moving back gives the same definition", () => {
    fc.assert(
      fc.property(arbitraryForm, fc.nat(1000), fc.nat(1000), ({ definition }, one, other) => {
        const all = placedItems(definition);
        const moving = all[one % all.length];
        const target = all[other % all.length];
        if (moving === undefined || target === undefined) return;
        const { container, index } = target;
        const there = moveItem(definition, moving.item.name, { container, index });
        const back = moveItem(there, moving.item.name, moving);
        expect(back).toEqual(definition);
        expect(placedItems(there)).toHaveLength(all.length);
      }),
    );
  });
});

describe("a copy", () => {
  it("has names of its own and speaks of its own parts", () => {
    const group = aRepeat("r", [
      aQuestion("q", "select_one", { orOther: true }),
      aQuestion("t", "text", { relevant: "${q} = 'yes' or ${q_other} != '' or ${x} > 1" }),
    ]);
    const copied = duplicateItem(aDefinition([aQuestion("x", "integer"), group]), "r");
    expect(copied?.name).toBe("r_2");
    expect(findPlaced(copied?.definition ?? base, "t_2")?.item.relevant).toBe(
      "${q_2} = 'yes' or ${q_2_other} != '' or ${x} > 1",
    );
  });

  it("keeps a definition sound", () => {
    fc.assert(
      fc.property(arbitraryForm, fc.nat(1000), ({ definition }, at) => {
        const all = placedItems(definition);
        const name = all[at % all.length]?.item.name ?? "";
        const copied = duplicateItem(definition, name)?.definition ?? definition;
        const names = placedItems(copied).map(({ item }) => item.name);
        expect(new Set(names).size).toBe(names.length);
        expect(compileDefinition(copied)).toMatchObject({ ok: true });
      }),
    );
  });
});

describe("names", () => {
  it.each([
    ["¿Cuál es su edad?", "cual_es_su_edad"],
    ["Año de ${a} nacimiento", "ano_de_nacimiento"],
    ["1.ª vez", "_1_vez"],
    ["¡…!", ""],
    ["Supercalifragilisticoespialidosamente larga", "supercalifragilisticoespialidosa_larga"],
  ])("are made of the label %s", (label, name) => {
    expect(nameFromLabel(label)).toBe(name.slice(0, 32));
  });

  it.each([
    ["a", [], "a"],
    ["a", ["a"], "a_2"],
    ["a_2", ["a", "a_2", "a_3"], "a_4"],
    ["a", ["a_other"], "a_2"],
    ["", [], "p_2"],
    ["constructor", [], "constructor_2"],
  ])("like %j stay free of %j", (wanted, taken, name) => {
    expect(freeName(wanted, new Set(taken))).toBe(name);
  });
});

describe("a new item", () => {
  it.each(NEW_ITEM_KINDS)("of the kind %s is added under a free name", (kind) => {
    for (const selected of [undefined, "a", "g", "s2", "nobody"]) {
      const { definition, name } = addItem(base, kind, { selected, texts: TEXTS });
      expect(findPlaced(base, name)).toBeUndefined();
      expect(findPlaced(definition, name)).toBeDefined();
    }
  });

  it("stands behind the selected one, or inside it", () => {
    const added = (selected: string | undefined, kind: "text" | "section" | "group") =>
      outline(addItem(base, kind, { selected, texts: TEXTS }).definition);
    expect(added("a", "text")).toBe("s1 -a -pregunta -g --b -c s2 -d");
    expect(added("g", "text")).toBe("s1 -a -g --b --pregunta -c s2 -d");
    expect(added("b", "section")).toBe("s1 -a -g --b -c pregunta s2 -d");
    expect(added(undefined, "text")).toBe("s1 -a -g --b -c s2 -d -pregunta");
  });

  it("of choices brings a list, and a matrix holds only rows of its own", () => {
    const matrix = addItem(base, "matrix", { selected: "a", texts: TEXTS });
    expect(matrix.definition.lists["opciones"]?.map(({ name }) => name)).toEqual(["si", "no"]);
    const row = addItem(matrix.definition, "select_one", { selected: "pregunta", texts: TEXTS });
    expect(row.definition.lists).toBe(matrix.definition.lists);
    expect(findPlaced(row.definition, row.name)).toMatchObject({ container: "pregunta" });
    const text = addItem(row.definition, "text", { selected: row.name, texts: TEXTS });
    expect(findPlaced(text.definition, text.name)).toMatchObject({ container: "s1" });
  });
});

describe("another type", () => {
  it.each(QUESTION_TYPES.filter((type) => type !== "calculate"))(
    "%s leaves a sound question",
    (type) => {
      const full = aQuestion("q", "select_one", {
        orOther: true,
        choiceFilter: "name != 'x'",
        default: "yes",
        required: true,
        constraint: ". != ''",
        appearance: "minimal",
      });
      const converted = convertType(full, type);
      const listed = { ...converted, ...(type === "rank" ? { list: "colours" } : {}) };
      expect(compileDefinition(aDefinition([listed]))).toMatchObject({ ok: true });
      expect(converted.label).toBe("q");
    },
  );

  it("keeps what both types use", () => {
    const question = aQuestion("q", "integer", { appearance: "w1", default: "3" });
    expect(convertType(question, "decimal")).toEqual({ ...question, type: "decimal" });
    expect(convertType(question, "integer")).toBe(question);
  });
});
