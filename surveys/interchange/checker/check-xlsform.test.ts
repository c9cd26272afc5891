import { describe, expect, it } from "vitest";
import { readMarkdown } from "../workbook/markdown-tables.ts";
import { checkXlsform } from "./check-xlsform.ts";

const ES = "label::Español (es)";
const HEADERS = `type | name | ${ES} | hint | required | relevant | constraint | calculation | choice_filter | appearance | default | repeat_count | parameters | trigger`;
const COLUMNS = HEADERS.split(" | ");

type Row = Readonly<Record<string, string>>;
interface Form {
  readonly survey?: readonly Row[];
  readonly surveyHeaders?: string;
  readonly choices?: readonly string[];
  readonly choiceHeaders?: string;
  readonly settings?: string;
  readonly settingHeaders?: string;
}

const SOUND: readonly Row[] = [
  { type: "begin group", name: "perfil", [ES]: "Usted" },
  { type: "select_one sn", name: "vive", [ES]: "¿Vive aquí?", required: "yes" },
  { type: "integer", name: "edad", [ES]: "¿Edad, ${vive}?", relevant: "${vive} = '1'" },
  { type: "end group" },
  { type: "begin repeat", name: "casa", [ES]: "Casa", repeat_count: "${edad}" },
  { type: "range", name: "nota", [ES]: "Nota", parameters: "start=0 end=10 step=2" },
  { type: "select_multiple sn or_other", name: "cosas", [ES]: "Cosas" },
  { type: "end repeat", name: "casa" },
  { type: "calculate", name: "total", calculation: "sum(${nota}) + 1" },
];

function row(cells: Row): string {
  return `| | ${COLUMNS.map((column) => cells[column] ?? "").join(" | ")} |`;
}

function workbookOf(form: Form) {
  const survey = form.survey ?? SOUND;
  const choices = form.choices ?? ["sn | 1 | Sí | 07", "sn | 2 | No | 07"];
  const lines = [
    "| survey |",
    `| | ${form.surveyHeaders ?? HEADERS} |`,
    ...survey.map(row),
    "| choices |",
    `| | ${form.choiceHeaders ?? `list_name | name | ${ES} | estado`} |`,
    ...choices.map((cells) => `| | ${cells} |`),
    "| settings |",
    `| | ${form.settingHeaders ?? "form_title | form_id | version | default_language"} |`,
    `| | ${form.settings ?? "Uno | uno | 1 | Español (es)"} |`,
  ];
  return readMarkdown(lines.join("\n"));
}

/** `row:code` of each fault, warnings with a question mark. */
function faultsOf(form: Form): readonly string[] {
  return checkXlsform(workbookOf(form)).map(
    ({ severity, row: at, code }) => `${at}:${code}${severity === "warning" ? "?" : ""}`,
  );
}

function withRow(cells: Row): Form {
  return { survey: [...SOUND, cells] };
}

const question = { type: "text", name: "q", [ES]: "Q" };

describe("checkXlsform", () => {
  it("finds no fault in a sound form", () => {
    expect(checkXlsform(workbookOf({}))).toEqual([]);
  });

  it("names the place of a fault and the word at fault", () => {
    const [fault] = checkXlsform(workbookOf(withRow({ ...question, relevant: "${edadd} > 1" })));
    expect(fault).toEqual({
      severity: "error",
      code: "unknown_name",
      sheet: "survey",
      row: 11,
      column: "relevant",
      found: "edadd",
    });
  });

  it.each<[string, Row, string]>([
    ["an unknown type", { ...question, type: "texto" }, "11:unknown_type"],
    ["no type", { name: "q" }, "11:missing_type"],
    ["no name", { ...question, name: "" }, "11:missing_name"],
    ["a name with a space", { ...question, name: "a b" }, "11:bad_name"],
    ["a name that begins with a number", { ...question, name: "1a" }, "11:bad_name"],
    ["a name taken", { ...question, name: "total" }, "11:duplicate_name"],
    ["a name but for its case", { ...question, name: "Total" }, "11:name_differs_in_case_only?"],
    ["a reserved name", { ...question, name: "meta" }, "11:reserved_name"],
    ["no label", { ...question, [ES]: "" }, "11:no_label"],
    ["a list that is not there", { ...question, type: "select_one x" }, "11:missing_list"],
    ["an open parenthesis", { ...question, relevant: "(1 = 1" }, "11:bad_expression"],
    ["an open quote", { ...question, constraint: ". != 'a" }, "11:bad_expression"],
    ["half a required", { ...question, required: "1 =" }, "11:bad_expression"],
    [
      "a computed default that breaks",
      { ...question, default: "concat('a',)" },
      "11:bad_expression",
    ],
    ["an open reference", { ...question, [ES]: "Hola ${vive" }, "11:bad_reference"],
    ["a reference with spaces", { ...question, [ES]: "Hola ${ vive }" }, "11:bad_reference"],
    ["a reference to nothing", { ...question, [ES]: "Hola ${nadie}" }, "11:unknown_name"],
    ["round quotes", { ...question, relevant: "${vive} = '“'" }, "11:typographic_quotes?"],
    ["a calculation of nothing", { type: "calculate", name: "q" }, "11:missing_calculation"],
    ["a trigger that is no reference", { ...question, trigger: "vive" }, "11:bad_trigger"],
    ["a step of zero", { ...question, type: "range", parameters: "step=0" }, "11:bad_parameter"],
    ["a step too wide", { ...question, type: "range", parameters: "step=20" }, "11:bad_parameter"],
    ["a start in words", { ...question, type: "range", parameters: "start=a" }, "11:bad_parameter"],
    ["a parameter of another type", { ...question, parameters: "start=1" }, "11:bad_parameter"],
    [
      "a seed without an order",
      { ...question, type: "select_one sn", parameters: "seed=1" },
      "11:bad_parameter",
    ],
    [
      "a filter beside other",
      { ...question, type: "select_one sn or_other", choice_filter: "estado='07'" },
      "11:filter_with_other",
    ],
  ])("finds %s", (_, cells, fault) => {
    expect(faultsOf(withRow(cells))).toEqual([fault]);
  });

  it("takes what converters take", () => {
    const last = (cells: Row) => faultsOf(withRow({ ...question, ...cells }));
    expect(last({ type: "select_one sn", parameters: "randomize=true, seed=${edad}" })).toEqual([]);
    expect(last({ type: "select_one ${casa}" })).toEqual([]);
    expect(last({ type: "select one from sn" })).toEqual([]);
    expect(last({ type: "start", [ES]: "" })).toEqual([]);
    expect(last({ [ES]: "", hint: "Sólo ayuda" })).toEqual([]);
    expect(last({ required: "TRUE", default: "a (b" })).toEqual([]);
    expect(last({ trigger: "${vive}, ${edad}", [ES]: "${last-saved#edad}" })).toEqual([]);
    expect(last({ [ES]: "${cosas_other}" })).toEqual([]);
    expect(last({ type: "range", parameters: "start=10 end=0 step=-2" })).toEqual([]);
  });

  it("matches beginnings with ends", () => {
    const end = { type: "end group" };
    expect(faultsOf(withRow(end))).toEqual(["11:unmatched_end"]);
    expect(faultsOf(withRow({ type: "begin group", name: "g", [ES]: "G" }))).toEqual([
      "11:unmatched_begin",
    ]);
    const crossed = [
      { type: "begin group", name: "g", [ES]: "G" },
      { type: "begin repeat", name: "r", [ES]: "R" },
      end,
      { type: "end repeat" },
    ];
    expect(faultsOf({ survey: crossed })).toEqual(["4:unmatched_end", "2:unmatched_begin"]);
    const renamed = [crossed[0] ?? {}, { ...end, name: "otro" }];
    expect(faultsOf({ survey: renamed })).toEqual(["3:unmatched_end"]);
  });

  it("holds containers and the names made beside them to their rules", () => {
    const group = { type: "begin group", name: "g", [ES]: "G" };
    const end = { type: "end group" };
    const inside = (first: Row, ...rest: readonly Row[]) =>
      faultsOf({ survey: [first, question, ...rest, end] });
    expect(inside({ ...group, required: "yes" })).toEqual(["2:required_container"]);
    expect(inside({ ...group, [ES]: "" })).toEqual(["2:no_label?"]);
    expect(inside({ ...group, [ES]: "", appearance: "field-list" })).toEqual([]);
    expect(inside({ ...group, repeat_count: "2" })).toContain("2:bad_expression");
    const repeat = { type: "begin repeat", name: "r", [ES]: "R" };
    const repeated = (cells: Row) =>
      faultsOf({
        survey: [{ ...repeat, ...cells }, { type: "end repeat" }, { ...question, name: "r_count" }],
      });
    expect(repeated({ repeat_count: "1 + 1" })).toEqual(["2:generated_name_taken"]);
    expect(repeated({ repeat_count: "${r_count}" })).toEqual([]);
    expect(repeated({ name: "data" })).toEqual(["2:duplicate_name"]);
    const other = { type: "select_one sn or_other", name: "s", [ES]: "S" };
    expect(faultsOf({ survey: [other, { ...question, name: "s_other" }] })).toEqual([
      "2:generated_name_taken",
    ]);
    const table = { ...group, appearance: "table-list" };
    const rows = [
      { type: "select_one sn", name: "a", [ES]: "A" },
      { type: "select_one otra", name: "b", [ES]: "B" },
    ];
    expect(
      faultsOf({ survey: [table, ...rows, end], choices: ["sn | 1 | Sí |", "otra | 1 | Sí |"] }),
    ).toEqual(["4:bad_appearance_list"]);
  });

  it("lets a name stand in two groups until somebody refers to it", () => {
    const group = (name: string, ...rows: readonly Row[]) => [
      { type: "begin group", name, [ES]: "G" },
      ...rows,
      { type: "end group" },
    ];
    const twice = [...group("g", question), ...group("h", question)];
    expect(faultsOf({ survey: twice })).toEqual([]);
    const asked = [...twice, { ...question, name: "z", relevant: "${q} = 1" }];
    expect(faultsOf({ survey: asked })).toEqual(["8:ambiguous_reference"]);
  });

  it("finds faults of choices", () => {
    expect(faultsOf({ choices: ["sn | 1 | Sí |", "sn | 1 | No |"] })).toEqual([
      "3:duplicate_choice",
    ]);
    expect(
      faultsOf({
        choices: ["sn | 1 | Sí |", "sn | 1 | No |"],
        settingHeaders:
          "form_title | form_id | version | default_language | allow_choice_duplicates",
        settings: "Uno | uno | 1 | Español (es) | yes",
      }),
    ).toEqual([]);
    expect(faultsOf({ choices: ["sn | a b | Sí |"] })).toEqual(["2:space_in_choice"]);
    expect(faultsOf({ choices: ["sn | | Sí |"] })).toEqual(["2:missing_name"]);
    expect(faultsOf({ choices: ["sn | 1 | |"] })).toEqual(["2:choice_without_label?"]);
    expect(faultsOf({ choices: ["sn | 1 | Sí |", "s n | 1 | Sí |"] })).toEqual(["3:bad_list_name"]);
    expect(faultsOf({ choiceHeaders: `list_name | name | ${ES} | mi estado` })).toEqual([
      "1:unknown_column",
    ]);
    expect(faultsOf({ choiceHeaders: `list_name | name | ${ES} | itextId` })).toEqual([
      "1:bad_attribute_name",
    ]);
    expect(faultsOf({ choiceHeaders: `list_name | name | ${ES}` })).toEqual([
      "2:cell_without_header",
      "3:cell_without_header",
    ]);
  });

  it("knows each column once, by whatever name", () => {
    const headers = (from: string, to: string) =>
      faultsOf({ surveyHeaders: HEADERS.replace(from, to) });
    expect(headers("trigger", "notas")).toEqual(["1:unknown_column"]);
    expect(headers("trigger", "consulta_facet")).toEqual([]);
    expect(headers("trigger", "bind::odk:length")).toEqual([]);
    expect(headers("trigger", "relevance")).toEqual(["1:duplicate_column"]);
    expect(headers("relevant", "Relevance")).toEqual([]);
    expect(headers("type", "command")).toEqual([]);
    expect(headers("type", "tipo").slice(0, 2)).toEqual(["1:unknown_column", "1:missing_column"]);
  });

  it("wants languages spelled once, with a code, and one of them the default", () => {
    const hint = (header: string) => faultsOf({ surveyHeaders: HEADERS.replace("hint", header) });
    expect(hint("hint::Tseltal (tzh)")).toEqual([]);
    expect(hint("hint::Tseltal")).toEqual(["1:language_without_code?"]);
    expect(hint("hint::español (es)")).toEqual(["1:language_spelled_twice"]);
    expect(hint("label")).toEqual(["1:language_beside_none"]);
    expect(faultsOf({ settings: "Uno | uno | 1 | es" })).toEqual([
      "2:default_language_not_a_column",
    ]);
    expect(faultsOf({ settings: "Uno | uno | 1 |" })).toEqual(["2:default_language_not_a_column"]);
  });

  it("wants id and version in the settings, and flags that are flags", () => {
    expect(faultsOf({ settings: "| | | Español (es)" })).toEqual([
      "2:missing_setting",
      "2:missing_setting",
    ]);
    expect(
      faultsOf({
        settingHeaders: "form_title | form_id | version | default_language | clean_text_values",
        settings: "Uno | uno | 1 | Español (es) | quizá",
      }),
    ).toEqual(["2:bad_boolean"]);
    const titled = (header: string) =>
      faultsOf({ settingHeaders: `${header} | form_id | version | default_language` });
    expect(titled("mi_ajuste")).toEqual(["1:unknown_column?"]);
    expect(titled("children")).toEqual(["1:unknown_column"]);
  });

  it("wants the sheets, each once", () => {
    const codes = (sheets: readonly string[]) =>
      checkXlsform({ sheets: sheets.map((name) => ({ name, rows: [] })) }).map(
        ({ sheet, code }) => `${sheet}:${code}`,
      );
    expect(codes([])).toEqual(["settings:missing_sheet", "survey:missing_sheet"]);
    expect(codes(["Survey", "survey", "settings"])).toContain("survey:duplicate_sheet");
  });
});
