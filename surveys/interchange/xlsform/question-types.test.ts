import { describe, expect, it } from "vitest";
import { readType } from "./question-types.ts";

const QUESTIONS: readonly (readonly [string, string])[] = [
  ["text", "text"],
  ["string", "text"],
  ["add text prompt", "text"],
  ["int", "integer"],
  ["Integer", "integer"],
  ["q int", "integer"],
  ["decimal", "decimal"],
  ["dateTime", "dateTime"],
  ["datetime", "dateTime"],
  ["date", "date"],
  ["time", "time"],
  ["gps", "geopoint"],
  ["location", "geopoint"],
  ["geopoint", "geopoint"],
  ["note", "note"],
  ["acknowledge", "acknowledge"],
  ["trigger", "acknowledge"],
  ["calculate", "calculate"],
  ["hidden", "hidden"],
  ["range", "range"],
  ["percentage", "integer"],
];

const CHOICES: readonly (readonly [string, string])[] = [
  ["select_one si_no", "select_one si_no"],
  ["select one si_no", "select_one si_no"],
  ["select1 si_no", "select_one si_no"],
  ["select one from si_no", "select_one si_no"],
  ["select_one from si_no", "select_one si_no"],
  ["add select one prompt using si_no", "select_one si_no"],
  ["select_multiple si_no", "select_multiple si_no"],
  ["select multiple si_no", "select_multiple si_no"],
  ["select all that apply si_no", "select_multiple si_no"],
  ["select all that apply from si_no", "select_multiple si_no"],
  ["SELECT_ONE  si_no", "select_one si_no"],
  ["rank si_no", "rank si_no"],
  ["select_one my list", "select_one my list"],
  ["select_one si_no or_other", "select_one si_no other"],
  ["select_multiple si_no or other", "select_multiple si_no other"],
  ["select_one si_no or specify other", "select_one si_no other"],
];

const EDGES: readonly (readonly [string, string])[] = [
  ["begin group", "begin group"],
  ["begin_group", "begin group"],
  ["Begin  Group", "begin group"],
  ["end group", "end group"],
  ["end_group", "end group"],
  ["begin repeat", "begin repeat"],
  ["end_repeat", "end repeat"],
  ["begin lgroup", "begin repeat"],
  ["begingroup", "begin group"],
  ["endline", "unknown"],
  ["begin_kobomatrix", "begin group"],
  ["begin looped group", "begin repeat"],
  ["end lgroup", "end repeat"],
  ["begin loop over lista", "begin group"],
];

function short(cell: string): string {
  const type = readType(cell);
  if (type.is === "begin" || type.is === "end") return `${type.is} ${type.container}`;
  if (type.is !== "question") return type.is;
  return [type.type, type.list, type.orOther && "other"].filter(Boolean).join(" ");
}

describe("the type of a row", () => {
  it.each(QUESTIONS)("reads %s as %s", (cell, expected) => {
    expect(short(cell)).toBe(expected);
  });

  it.each(CHOICES)("reads %s as %s", (cell, expected) => {
    expect(short(cell)).toBe(expected);
  });

  it.each(EDGES)("reads %s as %s", (cell, expected) => {
    expect(short(cell)).toBe(expected);
  });

  it.each(
    (
      "image photo audio video file barcode geotrace geoshape audit deviceid imei phonenumber " +
      "username email simserial subscriberid start-geopoint background-geopoint background-audio " +
      "xml-external csv-external osm uri:deviceid"
    ).split(" "),
  )("knows %s, which has no place here", (cell) => {
    expect(short(cell)).toBe("left_out");
  });

  it.each(["start", "end", "today", "get start time", "end time"])(
    "keeps the day of %s",
    (cell) => {
      expect(short(cell)).toBe("moment");
    },
  );

  it("tells lists that are not in the workbook", () => {
    expect(readType("select_one_from_file lista.csv")).toEqual({
      is: "elsewhere",
      source: "lista.csv",
    });
    expect(short("select multiple from file lista.xml or_other")).toBe("elsewhere");
    expect(short("select_one ${personas}")).toBe("elsewhere");
    expect(readType("select_one_external municipios")).toEqual({
      is: "external",
      list: "municipios",
    });
  });

  it("keeps the bounds of a percentage", () => {
    expect(readType("percentage")).toMatchObject({ constraint: ". >= 0 and . <= 100" });
  });
});
