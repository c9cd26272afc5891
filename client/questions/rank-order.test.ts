import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buttonAfter, possibleActs, type RankAct, rankAfter } from "./rank-order.ts";

const ACTS: readonly RankAct[] = ["place", "up", "down", "out"];

describe("rankAfter", () => {
  it.each([
    [["a"], "place", "b", ["a", "b"]],
    [["a", "b"], "place", "a", ["a", "b"]],
    [["a", "b", "c"], "up", "c", ["a", "c", "b"]],
    [["a", "b", "c"], "up", "a", ["a", "b", "c"]],
    [["a", "b", "c"], "down", "a", ["b", "a", "c"]],
    [["a", "b", "c"], "down", "c", ["a", "b", "c"]],
    [["a", "b", "c"], "out", "b", ["a", "c"]],
    [["a"], "up", "b", ["a"]],
    [["a"], "down", "b", ["a"]],
    [["a"], "out", "b", ["a"]],
  ] as const)("%j, %s %s is %j", (...[order, act, name, expected]) => {
    expect(rankAfter(order, act, name)).toEqual(expected);
  });

  it("never gives a choice two places", () => {
    const button = fc.tuple(fc.constantFrom(...ACTS), fc.constantFrom("a", "b", "c", "d"));
    fc.assert(
      fc.property(fc.array(button), (buttons) => {
        const order = buttons.reduce<readonly string[]>(
          (before, [act, name]) => rankAfter(before, act, name),
          [],
        );
        expect(new Set(order).size).toBe(order.length);
      }),
    );
  });
});

describe("possibleActs", () => {
  it.each([
    [-1, 2, ["place"]],
    [0, 1, ["out"]],
    [0, 3, ["down", "out"]],
    [1, 3, ["up", "down", "out"]],
    [2, 3, ["up", "out"]],
  ] as const)("of place %i of %i are %j", (place, count, acts) => {
    expect(possibleActs(place, count)).toEqual(acts);
  });
});

describe("buttonAfter", () => {
  const offered = ["a", "b", "c"];

  it("goes to the next choice without a place", () => {
    expect(buttonAfter({ act: "place", name: "b" }, ["b"], offered)).toEqual({
      act: "place",
      name: "a",
    });
  });

  it("stays with the last one placed", () => {
    const order = ["b", "a", "c"];
    expect(buttonAfter({ act: "place", name: "c" }, order, offered)).toEqual({
      act: "up",
      name: "c",
    });
  });

  it("stays on a button that can be pressed again", () => {
    expect(buttonAfter({ act: "up", name: "c" }, ["a", "c", "b"], offered).act).toBe("up");
  });

  it("goes to the neighbour of a button that is gone", () => {
    expect(buttonAfter({ act: "up", name: "a" }, ["a", "b"], offered).act).toBe("down");
    expect(buttonAfter({ act: "down", name: "a" }, ["b", "a"], offered).act).toBe("up");
  });

  it("goes to the choice that was taken out, to place it again", () => {
    expect(buttonAfter({ act: "out", name: "b" }, ["a"], offered)).toEqual({
      act: "place",
      name: "b",
    });
  });

  it("leads to a button that is there", () => {
    const anOrder = fc.shuffledSubarray(offered);
    fc.assert(
      fc.property(anOrder, fc.constantFrom(...offered), (before, name) => {
        for (const act of possibleActs(before.indexOf(name), before.length)) {
          const order = rankAfter(before, act, name);
          const next = buttonAfter({ act, name }, order, offered);
          expect(possibleActs(order.indexOf(next.name), order.length)).toContain(next.act);
        }
      }),
    );
  });
});
