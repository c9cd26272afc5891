import { describe, expect, it } from "vitest";
import type { Answers } from "../core/index.ts";
import { aList, aQuestion, aRepeat, compiled } from "../core/testing/builders.ts";
import { tabulate } from "./tabulate.ts";

const SURVEY = compiled(
  [
    aQuestion("region", "select_one", { list: "regions" }),
    aQuestion("one", "select_one", { orOther: true }),
    aQuestion("many", "select_multiple", { list: "colours" }),
    aQuestion("order", "rank", { list: "colours" }),
    aQuestion("text"),
    aRepeat("r", [aQuestion("inner", "select_one")]),
  ],
  { regionQuestion: "region", lists: { regions: aList("07", "08") } },
);

function cellsOf(...all: readonly Answers[]): readonly string[] {
  const responses = all.map((answers) => ({
    answers,
    language: "tzh",
    channel: "field",
    answeredOn: "2026-11-20",
  }));
  return tabulate(SURVEY, responses).map(
    ({ split, group, question, choice, n }) =>
      `${split} ${group || "-"}: ${question || "-"}/${choice || "-"} ${String(n)}`,
  );
}

function overall(...all: readonly Answers[]): readonly string[] {
  return cellsOf(...all)
    .filter((cell) => cell.startsWith("all -: "))
    .map((cell) => cell.slice("all -: ".length));
}

describe("tallyDeltas", () => {
  it("counts the response by all, language, channel and day, answers by all but the day", () => {
    expect([...cellsOf({ one: "yes" })].sort()).toEqual([
      "all -: -/- 1",
      "all -: one/- 1",
      "all -: one/yes 1",
      "channel field: -/- 1",
      "channel field: one/- 1",
      "channel field: one/yes 1",
      "day 2026-11-20: -/- 1",
      "language tzh: -/- 1",
      "language tzh: one/- 1",
      "language tzh: one/yes 1",
    ]);
  });

  it("counts by region where the region is answered", () => {
    const cells = cellsOf({ region: "07", one: "no" }).filter((cell) => cell.startsWith("region"));
    expect(cells).toEqual([
      "region 07: -/- 1",
      "region 07: region/- 1",
      "region 07: region/07 1",
      "region 07: one/- 1",
      "region 07: one/no 1",
    ]);
  });

  it("counts each of several choices, and of a rank the first place", () => {
    expect(overall({ many: ["red", "blue"], order: ["green", "red"] })).toEqual([
      "-/- 1",
      "many/- 1",
      "many/red 1",
      "many/blue 1",
      "order/- 1",
      "order/green 1",
    ]);
  });

  it("counts questions of a repeat once per entry", () => {
    expect(overall({ r: [{ inner: "yes" }, { inner: "no" }, { inner: "yes" }, {}] })).toEqual([
      "-/- 1",
      "inner/- 3",
      "inner/yes 2",
      "inner/no 1",
    ]);
  });

  it("counts the choice other, and no text", () => {
    expect(overall({ one: "other", one_other: "x", text: "y" })).toEqual([
      "-/- 1",
      "one/- 1",
      "one/other 1",
    ]);
  });

  it("adds up over responses", () => {
    expect(overall({ one: "yes" }, { one: "no" }, { text: "x" }, { one: "yes" })).toEqual([
      "-/- 4",
      "one/- 3",
      "one/yes 2",
      "one/no 1",
    ]);
  });
});
