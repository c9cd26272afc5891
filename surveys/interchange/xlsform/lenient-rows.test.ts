import { describe, expect, it } from "vitest";
import { compiles, read, readRows, said } from "./testing/form-of.ts";

describe("sheets and headers", () => {
  it("say when there is no survey", () => {
    const result = read({ Hoja1: "a | b\n1 | 2" });
    expect(result.definition).toBeUndefined();
    expect(said(result)).toEqual(["warning no_survey_sheet Hoja1!1"]);
    expect(read({}).definition).toBeUndefined();
  });

  it("say when a survey has no types or no questions", () => {
    expect(said(read({ survey: "name | label\nq | ¿Qué?" }))).toEqual([
      "warning no_type_column survey!1",
    ]);
    expect(said(read({ survey: "type | name\nimage | foto", settings: "form_title\nT" }))).toEqual([
      "warning no_questions survey!1",
      "left_out type_left_out survey!2 type",
    ]);
    for (const survey of ["type | name | label", "type | name\n | q"]) {
      expect(said(read({ survey, settings: "form_title\nT" }))[0]).toBe(
        "warning no_questions survey!1",
      );
    }
  });

  it("take a sheet of another name with the headers of a survey", () => {
    const result = read({ Hoja1: "type|name|label\ntext|q|¿?", Settings: "form_title\nT" });
    expect(result.definition?.items).toHaveLength(1);
    expect(said(result)).toEqual(["warning survey_sheet_unnamed Hoja1!1"]);
  });

  it("take names in any case, and empty rows before the headers", () => {
    const result = read({
      " SURVEY ": " | \n | \ntype | name | label\ntext | q | ¿Qué?",
      Choices: "list_name|name|label\nl|1|Uno",
      SETTINGS: "form_title\nT",
    });
    expect(result.definition?.lists).toHaveProperty("l");
    expect(said(result)).toEqual([]);
  });

  it("take the first of two equal headers, and say what they do not know", () => {
    const result = read({
      survey: "type|name|label|label|caption|mi columna\ntext|q|A|B|C|nota",
      settings: "form_title\nT",
    });
    expect(result.definition?.items[0]).toMatchObject({ label: "A" });
    expect(said(result)).toEqual([
      "left_out duplicate_header survey!1 label",
      "left_out duplicate_header survey!1 caption",
      "left_out unknown_column survey!1 mi columna",
    ]);
  });
});

it("headers of any length make no longer a report", () => {
  const label = `label::${"x".repeat(30_000)}`;
  const { report } = read({ survey: `type|name|${label}|${label}\ntext|q|A|B` });
  expect(JSON.stringify(report).length).toBeLessThan(2_000);
});

it("sheets with another meaning are left out and said, other sheets passed over", () => {
  const sheets = { entities: "dataset\nd", OSM: "a\nb", cascades: "a\nb", Notas: "x\ny" };
  const result = read({
    survey: "type|name|label\ntext|q|¿?",
    settings: "form_title\nT",
    ...sheets,
  });
  expect(said(result)).toEqual([
    "left_out sheet_left_out entities!1",
    "left_out sheet_left_out OSM!1",
    "left_out sheet_left_out cascades!1",
  ]);
});

it("a second sheet of one name is left out and said", () => {
  const survey = "type|name|label\ntext|q|¿?";
  const result = read({ survey, "Survey ": survey, settings: "form_title\nT", SETTINGS: "a\nb" });
  expect(said(result)).toEqual([
    "left_out sheet_left_out Survey !1",
    "left_out sheet_left_out SETTINGS!1",
  ]);
});

it("a list that is searched for in a file is said", () => {
  const survey = "type|name|label|appearance\nselect_one l|q|¿?|minimal search('l')";
  const result = read({
    survey,
    choices: "list_name|name|label\nl|1|Uno",
    settings: "form_title\nT",
  });
  expect(said(result)).toEqual(["warning search_appearance survey!2 appearance"]);
});

describe("containers", () => {
  it("too deep in each other stand side by side", () => {
    const begin = Array.from({ length: 14 }, (_, at) => `begin group | g${String(at)} | G`);
    const end = begin.map(() => "end group");
    const result = readRows([...begin, "text | q | ¿?", ...end, "text | p | ¿?"].join("\n"));
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items.map(({ name }) => name)).toEqual(["g0", "p"]);
    expect(said(result)).toHaveLength(4);
    expect(said(result)[0]).toBe("changed too_deep survey!12 type");
  });

  it("by the thousand are read too", () => {
    const result = readRows("begin repeat | r | R\n".repeat(20_000));
    expect(result.definition?.items).toHaveLength(1);
    expect(said(result)).toContain("left_out too_many_rows survey!5002");
  });

  it("hold nothing that only questions can", () => {
    const result = read({
      survey:
        "type|name|label|required|constraint|repeat_count\n" +
        "begin group|g|G|no|. > 1|2\ntext|q|¿?|yes||3\nend group",
      settings: "form_title\nT",
    });
    expect(compiles(result)).toBe(true);
    expect(said(result)).toEqual([
      "left_out column_not_for_row survey!2 constraint",
      "left_out column_not_for_row survey!2 repeat_count",
      "left_out column_not_for_row survey!3 repeat_count",
    ]);
  });
});

describe("rows", () => {
  it("have types and names that no eye tells from others", () => {
    const result = readRows(
      "te\u200bxt | q\u200b1 | ¿?\nselect_one\u2060\u00a0l\ufeff | p | ${q1}",
      "l\u200b|1|Uno",
    );
    expect(result.definition?.items).toMatchObject([
      { type: "text", name: "q1" },
      { type: "select_one", list: "l" },
    ]);
    expect(said(result)).toEqual([]);
  });

  it("of an unknown type become questions of text when they ask something", () => {
    const result = readRows("txt | q | ¿Qué?\nseparador | |");
    expect(result.definition?.items).toMatchObject([{ name: "q", type: "text" }]);
    expect(said(result)).toEqual([
      "changed type_unknown_is_text survey!2 type",
      "left_out type_unknown survey!3 type",
    ]);
  });

  it("without a type or disabled are left out", () => {
    const result = read({
      survey: "type|name|label|disabled\n|q1|Uno|\ntext|q2|Dos|yes\ntext|q3|Tres|no",
      settings: "form_title\nT",
    });
    expect(result.definition?.items.map(({ name }) => name)).toEqual(["q3"]);
    expect(said(result)).toEqual([
      "left_out row_without_type survey!2 type",
      "left_out row_disabled survey!3 type",
    ]);
  });

  it("close what the author left open, and pass over ends of nothing", () => {
    const result = readRows(
      "end group\nbegin group | g | G\nbegin repeat | r | R\ntext | q | ¿?\nend group\ntext | p | ¿?\nbegin group | h | H\ntext | s | ¿?",
    );
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items.map(({ name }) => name)).toEqual(["g", "p", "h"]);
    expect(said(result)).toEqual([
      "changed end_without_begin survey!2 type",
      "changed begin_without_end survey!4 type",
      "changed begin_without_end survey!8 type",
    ]);
  });

  it("say yes and no in every spelling", () => {
    const requiredOf = (cells: readonly string[]) => {
      const rows = cells.map((cell, index) => `text | q${String(index)} | ¿? | ${cell}`);
      const { definition } = read({ survey: ["type|name|label|required", ...rows].join("\n") });
      return definition?.items.map((item) => ("required" in item ? item.required : undefined));
    };
    const yes = ["yes", "Yes", "YES", "true", "True", "TRUE", "true()", "TRUE()", "Sí", "si"];
    const no = ["no", "No", "NO", "false", "False", "FALSE", "false()"];
    expect(requiredOf(yes)).toEqual(yes.map(() => true));
    expect(requiredOf(no)).toEqual(no.map(() => false));
    expect(requiredOf(["1 = 1"])).toEqual(["1 = 1"]);
  });

  it("keep values that cannot be understood out", () => {
    const result = read({
      survey:
        "type|name|label|default|parameters|consulta_publish|bind::x\n" +
        "date|q|¿Cuándo?|mañana|al azar|quizá|uno\nrange|r|¿?||start=5 end=5||",
      settings: "form_title\nT",
    });
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items).toEqual([
      { kind: "question", name: "q", type: "date", label: "¿Cuándo?", extra: { "bind::x": "uno" } },
      { kind: "question", name: "r", type: "decimal", label: "¿?" },
    ]);
    expect(said(result)).toEqual([
      "left_out value_unknown survey!2 parameters",
      "left_out value_unknown survey!2 consulta_publish",
      "left_out default_left_out survey!2 default",
      "changed range_is_number survey!3 parameters",
    ]);
  });
});
