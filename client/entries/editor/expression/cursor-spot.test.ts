import { describe, expect, it } from "vitest";
import { comparedQuestion, spotAt } from "./cursor-spot.ts";

describe("the spot at the cursor", () => {
  it.each([
    ["", "word", 0, ""],
    ["eda", "word", 0, "eda"],
    ["${a} > 1 and sel", "word", 13, "sel"],
    ["count-sel", "word", 0, "count-sel"],
    ["jr:cho", "word", 0, "jr:cho"],
    ["${a}", "word", 4, ""],
    ["${", "reference", 0, ""],
    ["1 + ${ ed", "reference", 4, "ed"],
    ["${a} = 'y", "text", 7, "y"],
    ["'it' = \"y", "text", 7, "y"],
    ["'a ${b", "text", 0, "a ${b"],
    ["${a b", "word", 4, "b"],
    ["“sí", "text", 0, "sí"],
    ["12", "word", 2, ""],
  ])("of %j is %s at %i", (...[source, kind, from, typed]) => {
    expect(spotAt(source)).toMatchObject({ kind, from, typed, before: source.slice(0, from) });
  });
});

describe("the question whose choice is asked for", () => {
  it.each([
    ["selected(${colour}, ", "colour"],
    ["1 = 1 and selected( ${ colour } ,", "colour"],
    ["selected(., ", "."],
    ["${colour} = ", "colour"],
    ["${colour} != ", "colour"],
    [". = ", "."],
    ["not(. = ", "."],
    ["${colour} > ", undefined],
    ["unselected(${colour}, ", undefined],
    ["1. = ", undefined],
    ["", undefined],
  ])("behind %j is %j", (before, question) => {
    expect(comparedQuestion(before)).toBe(question);
  });
});
