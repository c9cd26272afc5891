import type { Result } from "../../core/index.ts";
import { excerpt } from "../xlsform/import-log.ts";
import { firstProblems, refused } from "./texts-file-problem.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";
import type { ReadTranslations, TranslationFile } from "./translation-row.ts";

/**
 * Whether a file is meant for where it is being imported. Texts of another language or variant are
 * refused; those of another survey, such as the one this was copied from, are only remarked upon.
 */
export function checkTarget(
  file: ReadTranslations,
  { survey, language }: Pick<TranslationFile, "survey" | "language">,
): Result<ReadTranslations, TextsFileProblem> {
  if (file.language !== "" && file.language.toLowerCase() !== language.toLowerCase()) {
    const parameters = { found: excerpt(file.language), language };
    return refused({ code: "texts_file.other_language", parameters });
  }
  if (file.survey === "" || file.survey === survey) return { ok: true, value: file };
  const remark = {
    code: "texts_file.other_survey",
    parameters: { found: excerpt(file.survey), survey },
  };
  return { ok: true, value: { ...file, remarks: firstProblems([remark, ...file.remarks]) } };
}
