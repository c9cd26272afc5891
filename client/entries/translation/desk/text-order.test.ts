import { describe, expect, it } from "vitest";
import { aText } from "../testing/a-text.ts";
import { inOrder, neighbourOf, sectionsOf } from "./text-order.ts";

const texts = [
  aText("a", { section: "Uno" }),
  aText("b", { section: "Dos" }),
  aText("c", { section: "Uno" }),
  aText("d", { section: "Dos" }),
];
const [a, b, c, d] = texts;

describe("the order of texts", () => {
  it("goes section by section", () => {
    expect(sectionsOf(texts).map(({ title }) => title)).toEqual(["Uno", "Dos"]);
    expect(inOrder(texts).map(({ key }) => key)).toEqual(["a", "c", "b", "d"]);
  });

  it("leads to the next that the list shows and ends at its end", () => {
    const shown = [a, b, d].flatMap((text) => text ?? []);
    expect(neighbourOf(texts, shown, { key: "a", step: 1 })).toBe("b");
    expect(neighbourOf(texts, shown, { key: "d", step: 1 })).toBeUndefined();
    expect(neighbourOf(texts, shown, { key: "b", step: -1 })).toBe("a");
    expect(neighbourOf(texts, shown, { key: undefined, step: 1 })).toBe("a");
  });

  it("goes on from the place of a text that the list no longer shows", () => {
    const shown = [a, d].flatMap((text) => text ?? []);
    expect(neighbourOf(texts, shown, { key: c?.key, step: 1 })).toBe("d");
    expect(neighbourOf(texts, shown, { key: c?.key, step: -1 })).toBe("a");
  });
});
