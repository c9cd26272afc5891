import { describe, expect, it } from "vitest";
import { compileDefinition } from "../../core/index.ts";
import { read, readRows, said } from "./testing/form-of.ts";

const HOUSEHOLD = {
  survey: `
    type | name | label::Español (es) | label::Tseltal (tzh) | hint::Español (es) | required | relevant | constraint | constraint_message::Español (es) | calculation | choice_filter | appearance | default | repeat_count | parameters
    begin_group | datos | Datos | | | | | | | | | field-list | | |
    select_one si_no | acepta | ¿Acepta? | ¿Ya bal akʼan? | Puede parar | yes | | | | | | minimal | si | |
    integer | edad | ¿Cuántos años tiene? | | | \${acepta} = 'si' | selected(\${acepta}, 'si') | . >= 18 and . < 120 | De 18 a 119 | | | numbers | | |
    select_one estado | estado | Estado | | | | | | | | | | | |
    select_one municipio | municipio | Municipio | | | | | | | | estado = \${estado} | autocomplete | | |
    end_group | | | | | | | | | | | | | |
    begin_repeat | hijo | Hijos de \${acepta} | | | | | | | | | | | 2 |
    text | nombre | ¿Cómo le dicen? | | | | | regex(., '[a-z]+') | | | | | | |
    calculate | doble | | | | | | | | \${edad} * 2 | | | | |
    end_repeat | | | | | | | | | | | | | |
    range | calif | Del 0 al 5 | | | | | | | | | | | | start=0;end=5;step=0.5
    rank temas | orden | Ordene | | | | | | | | | | | | randomize=true, seed=42
    note | gracias | Gracias | | | | | | | | | | | |
    acknowledge | fin | Leí todo | | | true() | | | | | | | | |`,
  choices: `
    list name | name | label::Español (es) | label::Tseltal (tzh) | estado | image
    si_no | si | Sí | Jichuk | |
    si_no | no | No | Maʼuk | | no.png
    estado | 07 | Chiapas | | |
    municipio | 001 | Acala | | 07 |
    municipio | 002 | Acapetahua | | 07 |
    temas | agua | Agua | | |
    temas | luz | Luz | | |`,
  settings: `
    form_title | form_id | version | default_language | style
    Hogares | hogares_2024 | 2024010501 | Español (es) | pages`,
};

describe("a form as people write them", () => {
  const result = read(HOUSEHOLD);
  const { definition } = result;

  it("is read whole, without a word to say", () => {
    expect(said(result)).toEqual([]);
    expect(result.report.counts).toEqual({
      sections: 2,
      questions: {
        select_one: 3,
        integer: 1,
        text: 1,
        calculate: 1,
        range: 1,
        rank: 1,
        note: 1,
        acknowledge: 1,
      },
      choices: 7,
      languages: ["es", "tzh"],
      expressions: 7,
    });
  });

  it("gives a definition that compiles", () => {
    if (definition === undefined) throw new Error("nothing was read");
    expect(compileDefinition(definition).ok).toBe(true);
    expect(definition).toMatchObject({
      slug: "hogares_2024",
      version: 2024010501,
      title: "Hogares",
      textPolicy: "drafts_beside_spanish",
      settings: { style: "pages" },
    });
  });

  it("keeps every property of a question", () => {
    const [group, repeat, range, rank] = definition?.items ?? [];
    expect(group).toMatchObject({
      kind: "group",
      items: [
        {
          type: "select_one",
          list: "si_no",
          required: true,
          hint: "Puede parar",
          default: "si",
          appearance: "minimal",
        },
        { required: "${acepta} = 'si'", constraintMessage: "De 18 a 119" },
        { list: "estado" },
        { choiceFilter: "estado = ${estado}" },
      ],
    });
    expect(repeat).toMatchObject({ kind: "repeat", repeatCount: "2", label: "Hijos de ${acepta}" });
    expect(range).toMatchObject({ parameters: { start: "0", end: "5", step: "0.5" } });
    expect(rank).toMatchObject({ parameters: { randomize: "true", seed: "42" } });
  });

  it("keeps the columns and media of choices", () => {
    expect(definition?.lists["municipio"]?.[1]).toEqual({
      name: "002",
      label: "Acapetahua",
      attributes: { estado: "07" },
    });
    expect(definition?.lists["si_no"]?.[1]).toMatchObject({ media: { image: "no.png" } });
  });

  it("makes a pack of drafts of the other language", () => {
    const [pack] = result.packs;
    expect(pack).toMatchObject({ survey: "hogares_2024", language: "tzh" });
    expect(Object.keys(pack?.texts ?? {})).toEqual([
      "acepta.label",
      "lists.si_no.si",
      "lists.si_no.no",
    ]);
    expect(pack?.texts["acepta.label"]).toMatchObject({
      text: "¿Ya bal akʼan?",
      state: "draft_human",
      origin: "encuesta.xlsx",
    });
  });
});

describe("questions outside of any group", () => {
  it("stay where they are", () => {
    const { definition } = readRows("text | q1 | Uno\ninteger | q2 | Dos");
    expect(definition?.items.map(({ name }) => name)).toEqual(["q1", "q2"]);
  });
});

describe("start, end and today", () => {
  const result = readRows("start | inicio\ntoday |\nend | fin\ntext | q | ¿Qué?");

  it("become days", () => {
    expect(result.definition?.items.slice(0, 3)).toEqual([
      { kind: "question", type: "calculate", name: "inicio", calculation: "once(today())" },
      { kind: "question", type: "calculate", name: "today", calculation: "once(today())" },
      { kind: "question", type: "calculate", name: "fin", calculation: "today()" },
    ]);
  });

  it("are reported", () => {
    expect(said(result).filter((line) => line.includes("moment"))).toEqual([
      "changed moment_is_a_day survey!2 type",
      "changed moment_is_a_day survey!3 type",
      "changed moment_is_a_day survey!4 type",
    ]);
  });
});

describe("expressions over moments, repeats and positions", () => {
  it("stay as they are", () => {
    const result = readRows(`
      today | hoy
      date | d | ¿Cuándo? | | | . <= \${hoy}
      calculate | c | | | decimal-date-time(\${hoy}) - decimal-date-time(\${d})
      integer | n | ¿Cuántos?
      begin repeat | r | Persona
      text | m | ¿? | position(..) <= \${n}
      end repeat
      calculate | z | | | count(\${r}) + indexed-repeat(\${m}, \${r}, 1)`);
    expect(said(result)).toEqual(["changed moment_is_a_day survey!2 type"]);
    expect(result.report.counts.expressions).toBe(5);
  });
});

describe("lists that are not among the choices", () => {
  it("are read from external_choices", () => {
    const result = read({
      survey:
        "type | name | label | choice_filter\nselect_one_external mun | m | ¿Dónde? | e = '07'",
      external_choices: "list_name | name | label | e\nmun | 001 | Acala | 07",
    });
    expect(result.definition?.items[0]).toMatchObject({ type: "select_one", list: "mun" });
    expect(result.definition?.lists["mun"]?.[0]).toMatchObject({ attributes: { e: "07" } });
    expect(said(result)).toContain("changed external_list_read survey!2 type");
  });

  it("are not said to be read where they are not there", () => {
    const result = readRows("select_one_external mun | m | ¿Dónde?");
    expect(said(result)).toEqual(["changed list_missing survey!2 type"]);
  });

  it("keep another name than a list among the choices", () => {
    const { definition } = read({
      survey: "type|name|label\nselect_one a|q1|Uno\nselect_one_external a|q2|Dos",
      choices: "list_name|name|label\na|1|Uno",
      external_choices: "list_name|name|label\na|2|Dos",
    });
    expect(definition?.items[1]).toMatchObject({ list: "a_2" });
    expect(definition?.lists["a_2"]?.[0]?.name).toBe("2");
  });

  it("leave a question of text when they are in a file", () => {
    const result = readRows(
      "select_one_from_file lista.csv | q | ¿Cuál?\nselect_one ${r} | q2 | ¿?",
    );
    expect(result.definition?.items).toMatchObject([{ type: "text" }, { type: "text" }]);
    expect(said(result)).toEqual([
      "changed list_elsewhere survey!2 type",
      "changed list_elsewhere survey!3 type",
    ]);
  });
});

describe("settings", () => {
  const survey = "type | name | label\ntext | q | ¿Qué?";

  it("fall back to the file's name", () => {
    const result = read({ survey }, "C:\\datos\\Mi Encuesta Ñ 2.xlsx");
    expect(result.definition).toMatchObject({ slug: "mi-encuesta-n-2", version: 1 });
    expect(said(result)).toEqual(["changed title_missing settings!1 form_title"]);
  });

  it("make a slug of any form_id", () => {
    const result = read({ survey, settings: "form_title|id_string|version\nT|Form_ID.v1|2.1" });
    expect(result.definition).toMatchObject({ slug: "form_id-v1", version: 1 });
    expect(said(result)).toEqual([
      "changed slug_changed settings!2 id_string",
      "changed version_changed settings!2 version",
    ]);
  });

  it("take a version that a spreadsheet wrote with decimals", () => {
    const result = read({ survey, settings: "form_title|version\nT|3.0" });
    expect(result.definition?.version).toBe(3);
    expect(said(result)).toEqual([]);
  });

  it("are reported where they are not understood", () => {
    const head =
      "form_title|default_language|consulta_text_policy|consulta_languages|consulta_region_question|consulta_rest";
    const result = read({
      survey,
      settings: `${head}\nT|Klingon|a medias|tzh Tzotzil|nadie|{mal\nU`,
    });
    expect(said(result)).toEqual([
      "left_out value_unknown settings!2 default_language",
      "left_out value_unknown settings!2 consulta_text_policy",
      "left_out value_unknown settings!2 consulta_languages",
      "left_out value_unknown settings!2 consulta_rest",
      "left_out property_left_out settings!2 consulta_region_question",
      "left_out settings_row_left_out settings!3",
    ]);
    expect(result.report.entries.map(({ parameters }) => parameters["text"]).slice(0, 5)).toEqual([
      ...["Klingon", "a medias", "Tzotzil", "{mal", "nadie"],
    ]);
    expect(result.definition).toMatchObject({ languages: ["es", "tzh"] });
  });

  it("keep a notice with a placeholder that stands for nothing, and say where it is", () => {
    const settings = "form_title|consulta_privacy_notice\nT|{{institucion}} {{correo}}";
    const result = read({ survey, settings });
    expect(result.definition?.privacyNotice).toBe("{{institucion}} {{correo}}");
    expect(said(result)).toEqual([
      "warning definition.notice_placeholder settings!2 consulta_privacy_notice",
    ]);
  });

  it("hold a notice longer than other texts, up to its own limit", () => {
    const noticeOf = (length: number) => {
      const notice = "a".repeat(length);
      return read({ survey, settings: `form_title|consulta_privacy_notice\nT|${notice}` });
    };
    expect(said(noticeOf(20_000))).toEqual([]);
    const cut = noticeOf(20_001);
    expect(cut.definition?.privacyNotice).toHaveLength(20_000);
    expect(said(cut)).toEqual(["changed text_cut settings!2 consulta_privacy_notice"]);
  });

  it("lose an instance_name whose questions are not there", () => {
    const settings = "form_title|instance_name|style\nT|concat(${foto}, 'x')|pages";
    const result = read({ survey, settings });
    expect(result.definition?.settings).toEqual({ style: "pages" });
    expect(said(result)).toEqual(["left_out instance_name_left_out settings!2 instance_name"]);
  });
});
