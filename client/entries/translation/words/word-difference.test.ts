import { describe, expect, it } from "vitest";
import { wordDifference } from "./word-difference.ts";

function told(before: string, after: string): string {
  const signs = { same: "", gone: "-", new: "+" };
  return wordDifference(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : `[${signs[kind]}${text}]`))
    .join("");
}

describe("the difference of two texts", () => {
  it("is told word by word", () => {
    expect(told("En 6 meses, ¿fue?", "En 12 meses, ¿fue usted?")).toBe(
      "En [-6][+12] meses, [-¿fue?][+¿fue usted?]",
    );
  });

  it("is nothing between equal texts, and all of one beside an empty one", () => {
    expect(told("kʼop", "kʼop")).toBe("kʼop");
    expect(told("", "kʼop ta")).toBe("[+kʼop ta]");
    expect(told("kʼop", "")).toBe("[-kʼop]");
  });

  it("gives both texts back", () => {
    const [before, after] = ["uno dos  tres cuatro", "dos uno tres\ncinco cuatro"];
    const parts = wordDifference(before, after);
    const without = (kind: string) =>
      parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
    expect(without("new")).toBe(before);
    expect(without("gone")).toBe(after);
  });

  it("tells texts of thousands of words as a whole", () => {
    const long = "a ".repeat(1_000);
    expect(wordDifference(long, `${long}b`)).toHaveLength(2);
  });
});
