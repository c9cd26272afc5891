import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex, spanishTexts } from "../../core/index.ts";
import type { Definition, LanguagePack, PackText } from "../../core/index.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { read } from "../xlsform/testing/form-of.ts";
import { readXlsform } from "../xlsform/read-xlsform.ts";
import { arbitrarySurvey } from "../xlsform/testing/arbitrary-survey.ts";
import { shippedSurveys } from "../xlsform/testing/shipped.ts";
import { writeXlsform } from "../xlsform/write-xlsform.ts";
import { planTexts } from "./plan-import.ts";
import type { PlannedUnit } from "./plan-import.ts";
import { readUploadedTexts } from "./read-uploaded-texts.ts";
import { rowsFromXlsform } from "./rows-from-xlsform.ts";

const VARIANT = "tzo-x-chamula";
const SOUND = { file: "ab".repeat(32), bytes: 9, start: 0, end: 900, speaker: "H01" };

function packText(spanish: string, text: string, mediaType?: string): PackText {
  const story = { state: "approved", origin: "x", sourceHash: sha256Hex(spanish) } as const;
  const audio = mediaType === undefined ? {} : { audio: { ...SOUND, mediaType } };
  return { text, ...story, ...audio };
}

const DEFINITION: Definition = {
  slug: "muestra",
  version: 1,
  title: "Muestra",
  languages: ["es", VARIANT],
  textPolicy: "approved_only",
  lists: {
    si_no: [
      { name: "1", label: "Sí" },
      { name: "2", label: "No" },
    ],
  },
  items: [
    { kind: "question", name: "q1", type: "select_one", list: "si_no", label: "¿Viene?" },
    { kind: "question", name: "q2", type: "text", label: "¿Quién es ${q1}?" },
  ],
};
const PACK: LanguagePack = {
  survey: "muestra",
  language: VARIANT,
  texts: {
    "q1.label": packText("¿Viene?", "¿Mi chtal?", "audio/webm"),
    "q2.label": packText("¿Quién es ${q1}?", "¿Buchʼu ${q1}?"),
    "lists.si_no.1": packText("Sí", "Jech", "audio/mp4"),
    "lists.si_no.2": packText("Otra", "Viejo", "audio/ogg"),
  },
};
const workbook = writeXlsform(DEFINITION, [PACK]);

function column(sheet: string, header: string): readonly string[] {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const place = rows[0]?.indexOf(header) ?? -1;
  return place === -1 ? [] : rows.slice(1).map((row) => row[place] ?? "");
}

describe("the XLSForm of a survey with recordings", () => {
  it("names the variant in its headers", () => {
    expect(column("survey", `label::Tsotsil (${VARIANT})`)).toEqual([
      "¿Mi chtal?",
      "¿Buchʼu ${q1}?",
    ]);
  });

  it("names the file that says each text, in questions and choices", () => {
    expect(column("survey", `media::audio::Tsotsil (${VARIANT})`)).toEqual([
      `${SOUND.file}.webm`,
      "",
    ]);
    expect(column("choices", `media::audio::Tsotsil (${VARIANT})`)).toEqual([
      `${SOUND.file}.m4a`,
      "",
    ]);
  });

  it("has the columns to fill of a language without a text", () => {
    const { sheets } = writeXlsform(DEFINITION, [{ ...PACK, texts: {} }]);
    const headers = sheets.map(({ rows }) => rows[0]?.includes(`label::Tsotsil (${VARIANT})`));
    expect(headers).toEqual([true, true, false]);
  });

  it("gives the same survey back, without taking a recording for part of it", () => {
    expect(readXlsform(workbook, { fileName: "x" }).definition).toEqual(DEFINITION);
  });
});

describe("rows of an XLSForm", () => {
  const rows = rowsFromXlsform(readXlsform(workbook, { fileName: "x" }), VARIANT);

  it("are its texts of one language or variant, beside their Spanish", () => {
    expect(
      rows.ok && rows.value.rows.map(({ key, spanish, text }) => [key, spanish, text]),
    ).toEqual([
      ["q1.label", "¿Viene?", "¿Mi chtal?"],
      ["q2.label", "¿Quién es ${q1}?", "¿Buchʼu ${q1}?"],
      ["lists.si_no.1", "Sí", "Jech"],
    ]);
  });

  it("say that its recordings stay out", () => {
    expect(rows.ok && rows.value.remarks).toEqual([
      { code: "xlsform.media_of_language", parameters: {} },
    ]);
  });

  it("are none of a language without a column", () => {
    const none = rowsFromXlsform(readXlsform(workbook, { fileName: "x" }), "tzo");
    expect(none).toEqual({
      ok: false,
      problems: [{ code: "texts_file.language_missing", parameters: { language: "tzo" } }],
    });
  });

  it("come from columns of any spelling", () => {
    const form = read({ survey: "type|name|label::es|label::Tzeltal\ntext|q|¿Qué?|¿Bi?" });
    const found = rowsFromXlsform(form, "tzh");
    expect(found.ok && found.value.rows).toMatchObject([{ key: "q.label", text: "¿Bi?" }]);
  });

  it("change nothing where a survey has just been exported", () => {
    for (const { definition, packs } of shippedSurveys()) {
      const form = readXlsform(writeXlsform(definition, packs), { fileName: "x" });
      for (const { language, texts } of packs) {
        const units = [...spanishTexts(definition)].map(([key, spanish]): PlannedUnit => {
          const { text, state } = texts[key] ?? { text: "", state: "missing" };
          return { key, spanish, text, state, kind: "plain" };
        });
        const found = rowsFromXlsform(form, language);
        if (!found.ok) throw new Error("unread");
        const plan = planTexts({ units, rows: found.value.rows, overwritesApproved: false });
        expect(plan.counts).toMatchObject({ same: plan.entries.length });
        expect(plan.entries.length).toBe(units.filter(({ text }) => text !== "").length);
      }
    }
  });

  it("are every text of any sound survey", () => {
    fc.assert(
      fc.property(arbitrarySurvey, ({ definition, packs }) => {
        const form = readXlsform(writeXlsform(definition, packs), { fileName: "x" });
        for (const { language, texts } of packs) {
          const found = rowsFromXlsform(form, language);
          const texted = found.ok ? found.value.rows.map(({ key, text }) => [key, text]) : [];
          const given = Object.entries(texts).map(([key, { text }]) => [key, text]);
          expect(Object.fromEntries(texted)).toEqual(Object.fromEntries(given));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("an uploaded file", () => {
  const target = { survey: "muestra", language: VARIANT };
  const csv = (language: string) =>
    new TextEncoder().encode(`key,spanish,text,survey,language\na,b,c,copia,${language}\n`);

  it("may be a workbook", async () => {
    const file = { bytes: await writeWorkbook(workbook), name: "x.xlsx" };
    const found = await readUploadedTexts(file, target);
    expect(found.ok && found.value.rows.length).toBe(3);
  });

  it("may be a table made for another survey, which is said", async () => {
    const found = await readUploadedTexts({ bytes: csv("TZO-x-chamula"), name: "x.csv" }, target);
    expect(found).toMatchObject({
      ok: true,
      value: { remarks: [{ code: "texts_file.other_survey" }] },
    });
  });

  it("of another language, or of the base of a variant, is refused", async () => {
    for (const language of ["tzh", "tzo"]) {
      const found = await readUploadedTexts({ bytes: csv(language), name: "x.csv" }, target);
      expect(found).toMatchObject({ problems: [{ code: "texts_file.other_language" }] });
    }
  });

  it("that only looks like a workbook is refused with the reason", async () => {
    const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
    const found = await readUploadedTexts({ bytes, name: "x.xlsx" }, target);
    expect(found).toMatchObject({ problems: [{ code: "import.damaged_archive" }] });
  });
});
