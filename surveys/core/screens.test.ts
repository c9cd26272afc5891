import { describe, expect, it } from "vitest";
import type { Item } from "./definition.ts";
import { questionsOn, screensOf } from "./screens.ts";
import { aGroup, aList, aQuestion, aRepeat, compiled } from "./testing/builders.ts";

function pages(items: readonly Item[]): readonly string[] {
  return screensOf(compiled(items)).map(({ section, part, parts, items: shown }) => {
    const names = questionsOn(shown).map(({ name }) => name);
    return `${section?.name ?? "-"} ${String(part)}/${String(parts)}: ${names.join(" ")}`;
  });
}

describe("screensOf", () => {
  it("gives one screen per section, and one for questions between sections", () => {
    const items = [
      aQuestion("a"),
      aQuestion("b", "note"),
      aGroup("s", [aQuestion("c"), aGroup("inner", [aQuestion("d")])]),
      aQuestion("e"),
    ];
    expect(pages(items)).toEqual(["- 1/1: a b", "s 1/1: c d", "- 1/1: e"]);
  });

  it("shows no calculation, no hidden value and no text of or_other by itself", () => {
    const items = [
      aQuestion("k", "calculate"),
      aQuestion("h", "hidden"),
      aQuestion("o", "select_one", { orOther: true }),
    ];
    expect(pages(items)).toEqual(["- 1/1: o"]);
    expect(pages([aGroup("s", [aQuestion("k", "calculate")]), aQuestion("a")])).toEqual([
      "- 1/1: a",
    ]);
  });

  it("puts an item after the screen of an answer its relevance asks, with what follows it", () => {
    const items = [
      aGroup("s", [
        aQuestion("a"),
        aQuestion("b"),
        aQuestion("c", "text", { relevant: "${a} = 'x'" }),
        aQuestion("d"),
        aQuestion("e", "text", { relevant: "${c} = 'x'" }),
      ]),
    ];
    expect(pages(items)).toEqual(["s 1/3: a b", "s 2/3: c d", "s 3/3: e"]);
  });

  it("follows calculations, groups, filters, counts and texts to the answers they ask", () => {
    const dependents: readonly Item[] = [
      aQuestion("x", "text", { relevant: "${k} > 3" }),
      aGroup("g", [aQuestion("x", "select_one")], { matrix: true, relevant: "${a} = 1" }),
      aQuestion("x", "select_one", { list: "colours", choiceFilter: "name != ${a}" }),
      aRepeat("r", [aQuestion("x")], { repeatCount: "${a}" }),
      aQuestion("x", "text", { label: "¿${a}?" }),
      aQuestion("x", "text", { label: "¿${k}?" }),
    ];
    for (const dependent of dependents) {
      const items = [
        aQuestion("a"),
        aQuestion("k", "calculate", { calculation: "${a} + 1" }),
        dependent,
      ];
      expect(pages(items)).toEqual(["- 1/2: a", "- 2/2: x"]);
    }
  });

  it("shows a calculation that has a label, after the answers it is worked out from", () => {
    const sum = aQuestion("k", "calculate", { calculation: "${a} + 1", label: "Suma" });
    const asks = aQuestion("x", "text", { relevant: "${k} > 3" });
    expect(pages([aQuestion("a"), sum, asks])).toEqual(["- 1/2: a", "- 2/2: k x"]);
  });

  it("splits nothing for an answer that stands in an earlier section", () => {
    const items = [
      aGroup("s", [aQuestion("a")]),
      aGroup("t", [aQuestion("b"), aQuestion("c", "text", { relevant: "${a} = 'x'" })]),
    ];
    expect(pages(items)).toEqual(["s 1/1: a", "t 1/1: b c"]);
  });

  it("puts an item that asks a later answer behind it", () => {
    const items = [
      aQuestion("a", "text", { relevant: "${c} = 'x'" }),
      aQuestion("b"),
      aQuestion("c"),
    ];
    expect(pages(items)).toEqual(["- 1/2: b c", "- 2/2: a"]);
  });

  it("shows a repeat on every screen that holds some of it", () => {
    const items = [
      aRepeat("r", [aQuestion("a"), aQuestion("b", "text", { relevant: "${a} = 'x'" })]),
    ];
    const screens = screensOf(compiled(items));
    expect(
      screens.map((screen) => screen.items.map(({ name, kind }) => `${kind} ${name}`)),
    ).toEqual([["repeat r"], ["repeat r"]]);
    expect(pages(items)).toEqual(["- 1/2: a", "- 2/2: b"]);
  });

  it("keeps a matrix at the top level as an item, not as a section", () => {
    const rows = [aQuestion("m1", "select_one"), aQuestion("m2", "select_one")];
    const items = [aQuestion("a"), aGroup("m", rows, { matrix: true })];
    const [screen] = screensOf(compiled(items));
    expect(screen?.section).toBeUndefined();
    expect(screen?.items[1]).toMatchObject({ kind: "group", matrix: true, name: "m" });
  });

  it("never puts an item beside an answer it depends on, in a cascade of three", () => {
    const lists = {
      towns: [{ name: "t", label: "T", attributes: { state: "s" } }],
      states: aList("s"),
    };
    const town = { list: "towns", choiceFilter: "state = ${state}" };
    const items = [
      aQuestion("state", "select_one", { list: "states" }),
      aQuestion("town", "select_one", town),
      aQuestion("place", "text", { relevant: "${town} != ''" }),
    ];
    const screens = screensOf(compiled(items, { lists }));
    expect(screens.map((screen) => questionsOn(screen.items).length)).toEqual([1, 1, 1]);
  });
});
