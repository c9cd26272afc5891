import { describe, expect, it } from "vitest";
import { compiles, read, readRows, said } from "./testing/form-of.ts";

describe("names that other readers refuse", () => {
  it("are renamed, and references follow", () => {
    const result = readRows(
      "text | meta | Uno\ntext | mi pregunta | Dos\ntext | año | Tres de ${mi pregunta}\n" +
        "text | q4 | Cuatro de ${meta} | ${meta} != '' and ${año} = ''",
    );
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items.map(({ name }) => name)).toEqual([
      "meta_1",
      "mi_pregunta",
      "ano",
      "q4",
    ]);
    expect(result.definition?.items[3]).toMatchObject({
      label: "Cuatro de ${meta_1}",
      relevant: "${meta_1} != '' and ${ano} = ''",
    });
    expect(said(result)).toEqual([
      "changed name_changed survey!2 name",
      "changed name_changed survey!3 name",
      "changed name_changed survey!4 name",
    ]);
  });

  it("are made where they are missing", () => {
    const result = readRows("note | | Hola\nbegin group | | Grupo\ntext | | ¿Qué?\nend group");
    expect(compiles(result)).toBe(true);
    const [note, group] = result.definition?.items ?? [];
    expect([note?.name, group?.name]).toEqual(["note_2", "group_3"]);
    expect(said(result).every((line) => line.startsWith("changed name_missing"))).toBe(true);
  });

  it("are cut when they are too long", () => {
    const long = "a".repeat(100);
    const result = readRows(`text | ${long} | Uno\ntext | ${long}b | Dos\ntext | c | \${${long}b}`);
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items.map(({ name }) => name.length)).toEqual([64, 64, 1]);
    expect(result.definition?.items[2]?.label).toBe(`\${${"a".repeat(62)}_2}`);
  });

  it("make room for the question of or_other", () => {
    const result = readRows(
      "text | q_other | Otra\nselect_one l or_other | q | ¿Cuál?",
      "l | 1 | Uno",
    );
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items.map(({ name }) => name)).toEqual(["q_other", "q_2"]);
  });
});

describe("a name in two groups", () => {
  const result = readRows(`
    begin group | padre | Padre
    integer | edad | Edad
    note | n1 | Tiene \${edad}
    end group
    begin group | madre | Madre
    integer | edad | Edad
    note | n2 | Tiene \${edad} | \${edad} > 5 and /data/padre/edad > 3 and ../edad > 1
    end group`);

  it("means the item that stands nearest", () => {
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items).toMatchObject([
      { items: [{ name: "edad" }, { label: "Tiene ${edad}" }] },
      {
        items: [
          { name: "edad_2" },
          {
            label: "Tiene ${edad_2}",
            relevant: "${edad_2} > 5 and /data/padre/edad > 3 and ../edad_2 > 1",
          },
        ],
      },
    ]);
  });

  it("is reported where it is read", () => {
    expect(said(result)).toEqual([
      "warning ambiguous_reference survey!4",
      "changed name_changed survey!7 name",
      "warning ambiguous_reference survey!8",
    ]);
  });
});

describe("choices that other readers refuse", () => {
  it("get names without spaces, which filters, defaults and expressions follow", () => {
    const result = read({
      survey: `type | name | label | relevant | choice_filter | default
        select_one e | e | Estado | | | Baja California
        select_one m | m | Mun. | \${e} = 'Baja California' | estado = \${e} |`,
      choices: `list_name | name | label | estado
        e | Baja California | BC |
        e | Chiapas | Ch |
        m | Tijuana | Tijuana | Baja California`,
    });
    expect(compiles(result)).toBe(true);
    expect(result.definition).toMatchObject({
      items: [{ default: "Baja_California" }, { relevant: "${e} = 'Baja_California'" }],
      lists: {
        e: [{ name: "Baja_California" }, { name: "Chiapas" }],
        m: [{ attributes: { estado: "Baja_California" } }],
      },
    });
    expect(said(result)).toContain("changed choice_renamed choices!2 name");
  });

  it("stay once when they are the same, and get another name when they differ", () => {
    const result = readRows(
      "select_one l | q | ¿Cuál?",
      "l | 1 | Uno\nl | 1 | Uno\nl | 1 | Otro\nl | | Sin código\nl | 5 |\n| 6 | Seis",
    );
    expect(compiles(result)).toBe(true);
    expect(result.definition?.lists["l"]).toEqual([
      { name: "1", label: "Uno" },
      { name: "1_2", label: "Otro" },
      { name: "Sin_código", label: "Sin código" },
      { name: "5", label: "5" },
    ]);
    expect(said(result)).toEqual([
      "left_out choice_repeated choices!3 name",
      "changed choice_renamed choices!4 name",
      "changed choice_without_name choices!5 name",
      "changed choice_without_label choices!6 label",
      "left_out choice_without_list choices!7 list_name",
    ]);
  });
});

describe("a list that is not there", () => {
  it("leaves a question of text", () => {
    const result = readRows("select_one nada | q | ¿Cuál?\nselect_multiple | q2 | ¿?");
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items).toMatchObject([{ type: "text" }, { type: "text" }]);
    expect(said(result)).toEqual([
      "changed list_missing survey!2 type",
      "changed list_missing survey!3 type",
    ]);
  });
});

describe("expressions that the engine cannot take", () => {
  it.each([
    ["a name that is not there", "${nadie} = 1", "expression.unknown_name"],
    [
      "an unknown function",
      "difference-in-months(${q}, today()) > 1",
      "expression.unknown_function",
    ],
    ["a foreign axis", "count(following-sibling::q) > 1", "expression.axis_unsupported"],
    ["bad syntax", "${q} = = 1", "expression.unexpected"],
    ["a list in a file", "pulldata('a', 'b', 'c', ${q}) = 1", "expression.unknown_list"],
  ])("are left out: %s", (_, expression, cause) => {
    const result = readRows(`text | q | Uno\ntext | p | Dos | ${expression}`);
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items[1]).toEqual({
      kind: "question",
      name: "p",
      type: "text",
      label: "Dos",
    });
    expect(result.report.entries).toMatchObject([
      {
        kind: "left_out",
        code: "xlsform.expression_left_out",
        row: 3,
        column: "relevant",
        cause: { code: cause },
      },
    ]);
  });

  it("break a circle at one place", () => {
    const result = readRows("calculate | a | | | ${b} + 1\ncalculate | b | | | ${a} + 1");
    expect(compiles(result)).toBe(true);
    expect(said(result)).toEqual([
      "left_out expression_left_out survey!2 calculation",
      "changed calculation_missing survey!2 calculation",
    ]);
  });

  it("leave a calculation without expression hidden", () => {
    const result = readRows("calculate | a\ntext | q | ${a}");
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items[0]).toMatchObject({ type: "hidden" });
  });
});

describe("what the model has no place for", () => {
  const result = readRows(`
    image | foto | Foto
    deviceid | aparato
    geotrace | camino | Camino
    text | q | Vea \${foto} | \${foto} != '' and \${camino} != ''
    calculate | c | | | string-length(\${aparato})
    text | p | \${c} | \${c} > 1`);

  it("is left out, and the rest compiles", () => {
    expect(compiles(result)).toBe(true);
    expect(result.definition?.items).toEqual([
      { kind: "question", name: "q", type: "text", label: "Vea …" },
      { kind: "question", name: "c", type: "hidden" },
      { kind: "question", name: "p", type: "text", label: "${c}", relevant: "${c} > 1" },
    ]);
  });

  it("is reported, with what it took along", () => {
    expect(said(result)).toEqual([
      "left_out type_left_out survey!2 type",
      "left_out type_left_out survey!3 type",
      "left_out type_left_out survey!4 type",
      "left_out expression_left_out survey!5 relevant",
      "changed placeholder_left_out survey!5 label",
      "left_out expression_left_out survey!6 calculation",
      "changed calculation_missing survey!6 calculation",
    ]);
    const cause = result.report.entries[3]?.cause;
    expect(cause).toEqual({ code: "xlsform.name_left_out", parameters: { name: "foto" } });
  });
});
