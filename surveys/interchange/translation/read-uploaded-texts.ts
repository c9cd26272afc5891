import type { Result } from "../../core/index.ts";
import { detectFormat } from "../workbook/detect-format.ts";
import { checkTarget } from "./check-target.ts";
import { readTranslationFile } from "./read-translation-file.ts";
import { readTextsWorkbook } from "./rows-from-xlsform.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";
import type { ReadTranslations } from "./translation-row.ts";

interface UploadedTexts {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * Reads whatever a translator gives back, CSV, XLIFF 2 or XLSForm, for one survey and language.
 * @returns rows for `planTexts` and remarks to show, or why none of the file is taken
 */
export async function readUploadedTexts(
  file: UploadedTexts,
  target: { readonly survey: string; readonly language: string },
): Promise<Result<ReadTranslations, TextsFileProblem>> {
  const read =
    detectFormat(file.bytes).kind === "zip"
      ? await readTextsWorkbook(file, target.language)
      : readTranslationFile(file.bytes, file.name);
  return read.ok ? checkTarget(read.value, target) : read;
}
