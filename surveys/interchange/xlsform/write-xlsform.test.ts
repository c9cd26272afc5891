import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../core/index.ts";
import type { Definition, LanguagePack } from "../../core/index.ts";
import type { Sheet, Workbook } from "../workbook/workbook.ts";
import { readXlsform } from "./read-xlsform.ts";
import { writeXlsform } from "./write-xlsform.ts";

const DEFINITION: Definition = {
  slug: "muestra",
  version: 12,
  title: "Muestra",
  description: "Para probar",
  languages: ["es", "tzh"],
  textPolicy: "approved_only",
  regionQuestion: "region",
  privacyNotice: "# Aviso\n\n- {{institucion}}",
  settings: { style: "pages" },
  lists: {
    region: [
      { name: "1", label: "Centro", icon: "level_1", attributes: { clave: "c" } },
      { name: "2", label: "", attributes: { "a b": "x" } },
    ],
  },
  items: [
    {
      kind: "group",
      name: "g",
      label: "Sección",
      matrix: true,
      items: [
        {
          kind: "question",
          name: "region",
          type: "select_one",
          list: "region",
          orOther: true,
          label: "¿Dónde?",
          required: true,
          facet: "profile",
          pea: { axes: ["4"], objectives: ["8", "10"], priorities: [] },
          publish: false,
          sensitive: true,
        },
      ],
    },
    { kind: "question", name: "meta", type: "integer", refusable: true },
    {
      kind: "question",
      name: "q3",
      type: "select_multiple",
      list: "region",
      orOther: true,
      choiceFilter: "clave = ${meta}",
      label: "Con ${meta} y ${ ",
      trigger: "meta",
      parameters: { randomize: "true", ours: "1" },
      extra: { "bind::x": "1", "bind::relevant": "no" },
    },
    { kind: "question", name: "r", type: "range", label: "¿Cuánto?" },
  ],
};

const PACKS: readonly LanguagePack[] = [
  {
    survey: "muestra",
    language: "tzh",
    texts: {
      "region.label": {
        text: "¿Banti?",
        state: "draft_machine",
        origin: "x",
        sourceHash: sha256Hex("¿Dónde?"),
      },
      "g.label": { text: "viejo", state: "approved", origin: "x", sourceHash: sha256Hex("Otra") },
    },
  },
  { survey: "muestra", language: "fr", texts: {} },
];

const workbook = writeXlsform(DEFINITION, PACKS);

function sheet({ sheets }: Workbook, name: string): Sheet {
  return sheets.find((each) => each.name === name) ?? { name, rows: [] };
}

/** One row as header and cell, empty cells apart. */
function row(name: string, index: number): Readonly<Record<string, string>> {
  const { rows } = sheet(workbook, name);
  const cells = (rows[0] ?? []).map((header, at) => [header, rows[index]?.[at] ?? ""] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ""));
}

describe("the survey sheet", () => {
  it("names the language of every text", () => {
    expect(sheet(workbook, "survey").rows[0]?.slice(0, 4)).toEqual([
      "type",
      "name",
      "label::Español (es)",
      "label::Tseltal (tzh)",
    ]);
  });

  it("holds what a question is in its own columns", () => {
    expect(row("survey", 2)).toEqual({
      type: "select_one region or_other",
      name: "region",
      "label::Español (es)": "¿Dónde?",
      "label::Tseltal (tzh)": "¿Banti?",
      required: "yes",
      consulta_sensitive: "yes",
      consulta_publish: "no",
      consulta_facet: "profile",
      consulta_axes: "4",
      consulta_objectives: "8 10",
      consulta_rest: '{"pea":{"axes":["4"],"objectives":["8","10"],"priorities":[]}}',
    });
  });

  it("opens and closes groups, and leaves out translations of another Spanish", () => {
    expect(row("survey", 1)).toEqual({
      type: "begin_group",
      name: "g",
      "label::Español (es)": "Sección",
      consulta_matrix: "yes",
    });
    expect(row("survey", 3)).toEqual({ type: "end_group", name: "g" });
  });

  it("gives another name to what every reader keeps for itself, and a text to what has none", () => {
    expect(row("survey", 4)).toMatchObject({
      type: "integer",
      name: "meta_1",
      "label::Español (es)": "meta",
      consulta_name: "meta",
      consulta_rest: '{"label":null}',
    });
  });

  it("says in JSON what the standard would refuse", () => {
    const { consulta_rest: rest = "", ...cells } = row("survey", 5);
    expect(cells).toEqual({
      type: "select_multiple region",
      name: "q3",
      "label::Español (es)": "Con ${meta_1} y $ { ",
      choice_filter: "clave = ${meta_1}",
      trigger: "${meta_1}",
      parameters: "randomize=true",
      "bind::x": "1",
    });
    expect(rest).not.toContain("$");
    expect(JSON.parse(rest)).toEqual({
      orOther: true,
      label: "Con ${meta} y ${ ",
      trigger: "meta",
      parameters: { randomize: "true", ours: "1" },
      extra: { "bind::x": "1", "bind::relevant": "no" },
    });
  });

  it("says the ends of every range, which others take for other numbers", () => {
    expect(row("survey", 6)).toMatchObject({ parameters: "start=0 end=10 step=1" });
  });
});

describe("the other sheets", () => {
  it("hold choices with their columns", () => {
    expect(row("choices", 1)).toEqual({
      list_name: "region",
      name: "1",
      "label::Español (es)": "Centro",
      consulta_icon: "level_1",
      clave: "c",
    });
    expect(row("choices", 2)).toEqual({
      list_name: "region",
      name: "2",
      consulta_rest: '{"label":"","attributes":{"a b":"x"}}',
    });
  });

  it("hold the settings, the version in digits", () => {
    expect(row("settings", 1)).toEqual({
      form_title: "Muestra",
      form_id: "muestra",
      version: "12",
      default_language: "Español (es)",
      consulta_description: "Para probar",
      consulta_languages: "es tzh",
      consulta_text_policy: "approved_only",
      consulta_region_question: "region",
      consulta_privacy_notice: "# Aviso\n\n- {{institucion}}",
      style: "pages",
    });
  });
});

describe("a long notice", () => {
  it("comes back to the letter, spaces around it included", () => {
    const long = { ...DEFINITION, privacyNotice: ` ${"línea uno\n".repeat(1990)}` };
    const read = readXlsform(writeXlsform(long, PACKS), { fileName: "a.xlsx" });
    expect(read.definition?.privacyNotice).toBe(long.privacyNotice);
  });
});

describe("a cell that is edited", () => {
  it("wins over what was said beside it", () => {
    const edited: Workbook = {
      sheets: workbook.sheets.map(({ name, rows }) => ({
        name,
        rows: rows.map((cells) =>
          cells.map((cell, at) => {
            if (cell === "Con ${meta_1} y $ { ") return "Otro texto";
            return cell === "meta" && at === 2 ? "Edad" : cell;
          }),
        ),
      })),
    };
    const { definition } = readXlsform(edited, { fileName: "a.xlsx" });
    expect(definition?.items[2]).toMatchObject({ label: "Otro texto", orOther: true });
    expect(definition?.items[1]?.label).toBe("Edad");
  });

  it("cannot bring a value of another shape", () => {
    const rest =
      '{"required":5,"kind":"group","name":"x","items":[],"extra":{"a":1},"media":{"image":1}}';
    const { definition } = readXlsform(
      {
        sheets: [
          {
            name: "survey",
            rows: [
              ["type", "name", "label", "consulta_rest"],
              ["text", "q", "¿Qué?", rest],
              ["text", "p", "¿Qué?", "{not json"],
            ],
          },
        ],
      },
      { fileName: "a.xlsx" },
    );
    expect(definition?.items).toEqual([
      { kind: "question", name: "q", type: "text", label: "¿Qué?" },
      { kind: "question", name: "p", type: "text", label: "¿Qué?" },
    ]);
  });
});
