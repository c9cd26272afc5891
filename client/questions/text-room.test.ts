import { describe, expect, it } from "vitest";
import { MAX_TEXT_LENGTH } from "../../surveys/core/index.ts";
import { longestText, roomLeft } from "./text-room.ts";
import { placed } from "./testing/render-question.tsx";

describe("longestText", () => {
  it.each([
    ["string-length(.) <= 1000", 1000],
    ["string-length( . )<=20 and . != 'x'", 20],
    ["string-length(.) <= 90000", MAX_TEXT_LENGTH],
    ["string-length(.) <= 10 or . = 'x'", MAX_TEXT_LENGTH],
    [". != ''", MAX_TEXT_LENGTH],
  ])("of %j is %i", (constraint, longest) => {
    expect(longestText(placed({ constraint }).question)).toBe(longest);
  });

  it("is the platform's limit without a constraint", () => {
    expect(longestText(placed({}).question)).toBe(MAX_TEXT_LENGTH);
  });
});

describe("roomLeft", () => {
  it.each([
    [0, undefined],
    [899, undefined],
    [900, 100],
    [901, 90],
    [985, 10],
    [991, 9],
    [1000, 0],
    [1001, -1],
  ])("after %i of 1000 characters is %s", (length, left) => {
    expect(roomLeft("a".repeat(length), 1000)).toBe(left);
  });

  it("counts characters as a person does, and no space around them", () => {
    expect(roomLeft(` ${"🌽".repeat(5)}  `, 10)).toBe(5);
  });

  it("keeps quiet about a short text until half of it is used", () => {
    expect(roomLeft("abc", 10)).toBeUndefined();
  });
});
