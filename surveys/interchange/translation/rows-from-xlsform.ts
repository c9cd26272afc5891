// The texts of one language in an XLSForm as rows like those of every other file of texts.

import { spanishTexts } from "../../core/index.ts";
import type { Result } from "../../core/index.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { readXlsform } from "../xlsform/read-xlsform.ts";
import type { XlsformImport } from "../xlsform/read-xlsform.ts";
import { firstProblems, refused } from "./texts-file-problem.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";
import type { ReadTranslations } from "./translation-row.ts";

/** What the reading of the form says that concerns its texts in other languages. */
const ABOUT_TEXTS: ReadonlySet<string> = new Set([
  "xlsform.media_of_language",
  "xlsform.language_without_code",
  "xlsform.translation_without_spanish",
]);

/**
 * The filled cells of one language; an empty one says nothing in a form. Sound files are left out
 * with a remark: recordings come by the panel alone.
 */
export function rowsFromXlsform(
  { definition, packs, report }: XlsformImport,
  language: string,
): Result<ReadTranslations, TextsFileProblem> {
  const pack = packs.find((each) => each.language.toLowerCase() === language.toLowerCase());
  if (definition === undefined || pack === undefined) {
    return refused({ code: "texts_file.language_missing", parameters: { language } });
  }
  const rows = [...spanishTexts(definition)].flatMap(([key, spanish]) => {
    const text = pack.texts[key]?.text ?? "";
    if (text === "") return [];
    return [{ key, section: "", spanish, text, state: "draft_human" as const, note: "" }];
  });
  const remarks = report.entries.filter(({ code }) => ABOUT_TEXTS.has(code));
  return {
    ok: true,
    value: {
      ...{ survey: definition.slug, language, rows },
      remarks: firstProblems(remarks.map(({ code, parameters }) => ({ code, parameters }))),
    },
  };
}

/** Reads an .xlsx with the columns of an XLSForm. @param fileName only for messages */
export async function readTextsWorkbook(
  file: { readonly bytes: Uint8Array; readonly name: string },
  language: string,
): Promise<Result<ReadTranslations, TextsFileProblem>> {
  const read = await readWorkbook(file.bytes, file.name);
  if (!read.ok) return read;
  return rowsFromXlsform(readXlsform(read.value.workbook, { fileName: file.name }), language);
}
