import { describe, expect, it } from "vitest";
import type { Definition } from "../../surveys/core/index.ts";
import { codebook } from "./codebook.ts";
import { planRepeat, planResponses } from "./csv.ts";
import { readRecords } from "./testing/read-cells.ts";
import { TEXT_COLUMNS } from "./texts-csv.ts";
import { choices, question, survey } from "./testing/survey.ts";
import { ALL_TYPES } from "../testing/all-types-definition.ts";

const REAL = { synthetic: false };

function rowsOf(definitions: readonly Definition[], round = REAL) {
  return readRecords(codebook(definitions, round));
}

describe("codebook", () => {
  it("has a row for every column of every file, in the same order", () => {
    const rows = rowsOf([ALL_TYPES]);
    const columnsOf = (file: string) => [
      ...new Set(rows.filter((row) => row["file"] === file).map((row) => row["column"])),
    ];
    expect(columnsOf("responses")).toEqual(planResponses([ALL_TYPES]).headers);
    expect(columnsOf("members")).toEqual(planRepeat([ALL_TYPES], "members")?.headers);
    expect(columnsOf("texts")).toEqual(TEXT_COLUMNS);
  });

  it("says in words what every column holds", () => {
    const columns = rowsOf([ALL_TYPES]).filter((row) => row["column"] !== "");
    expect(columns.filter((row) => row["type"] === "metadata").every((row) => row["label"])).toBe(
      true,
    );
    const described = columns.filter((row) => row["type"] !== "metadata" && row["choice"] === "");
    expect(described.every((row) => /^[^.]+ /.test(row["values"] ?? ""))).toBe(true);
    expect(codebook([ALL_TYPES], REAL)).not.toContain("export.");
  });

  it("explains how texts that look like formulas are written", () => {
    const rules = rowsOf([]).filter((row) => row["type"] === "rule");
    expect(rules.map((row) => row["label"]).join(" ")).toContain("apóstrofo");
  });

  it("says that synthetic data are synthetic", () => {
    expect(codebook([], { synthetic: true })).toContain("Datos sintéticos");
    expect(codebook([], REAL)).not.toContain("Datos sintéticos");
  });

  it("tells everything that the definition says of a question", () => {
    const trust = question("p1", "select_one", {
      ...{ list: "l", label: "¿Confía?", hint: "Elija una", relevant: "${edad} > 17" },
      ...{ facet: "perception", sensitive: true, publish: false, required: "${edad} > 20" },
      pea: { axes: ["1"], objectives: ["2", "3"], priorities: ["51"] },
    });
    const rows = rowsOf([
      survey(
        [
          {
            ...{ kind: "group", name: "s1", label: "Confianza", relevant: "${vive} = '1'" },
            items: [trust],
          },
        ],
        { lists: { l: choices("si", "no") } },
      ),
    ]).filter((row) => row["column"] === "p1");
    expect(rows[0]).toEqual({
      ...{ file: "responses", column: "p1", question: "p1", type: "select_one" },
      values: "Nombre de la opción elegida; las opciones están en las filas siguientes.",
      ...{ section: "Confianza", label: "¿Confía?", hint: "Elija una" },
      ...{ choice: "", choice_label: "", facet: "perception" },
      ...{ pea_axes: "1", pea_objectives: "2 3", pea_priorities: "51" },
      ...{ sensitive: "1", publish: "0", required: "${edad} > 20" },
      relevant: "(${vive} = '1') and (${edad} > 17)",
      versions: "1",
    });
    expect(rows.slice(1).map((row) => [row["choice"], row["choice_label"]])).toEqual([
      ["si", "Opción si"],
      ["no", "Opción no"],
    ]);
  });

  it("names the choice of each column of several choices", () => {
    const [row] = rowsOf([ALL_TYPES]).filter(({ column }) => column === "themes/health");
    expect(row).toMatchObject({ question: "themes", choice: "health", choice_label: "Salud" });
    const [other] = rowsOf([ALL_TYPES]).filter(({ column }) => column === "themes/other");
    expect(other).toMatchObject({ choice: "other", choice_label: "Otra" });
    const [text] = rowsOf([ALL_TYPES]).filter(({ column }) => column === "themes_other");
    expect(text).toMatchObject({ label: "¿Cuál?", relevant: "selected(${themes}, 'other')" });
  });

  it("says in which versions a column and a choice exist, in the words of the newest", () => {
    const one = survey([question("p", "select_one", { list: "l", label: "Vieja" })], {
      lists: { l: choices("a", "b") },
    });
    const two = {
      ...survey(
        [question("p", "select_one", { list: "l", label: "Nueva" }), question("q", "text")],
        {
          lists: { l: choices("b", "c") },
        },
      ),
      version: 2,
    };
    const rows = rowsOf([one, two]).filter((row) => row["versions"] !== "");
    expect(
      rows.map((row) => [row["column"], row["choice"], row["versions"], row["label"]]),
    ).toEqual([
      ["p", "", "1 2", "Nueva"],
      ["p", "b", "1 2", ""],
      ["p", "c", "2", ""],
      ["p", "a", "1", ""],
      ["q", "", "2", "Pregunta q"],
    ]);
  });
});
