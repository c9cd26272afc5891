// A definition and its language packs as an XLSForm that every reader of the standard takes. What
// the standard has no column for travels in columns that begin with `consulta_`.

import type { Definition, LanguagePack } from "../../core/index.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { exportNames } from "./export-names.ts";
import { writeChoicesSheet } from "./write-choices-sheet.ts";
import { writtenLanguages } from "./write-languages.ts";
import { writeSettingsSheet } from "./write-settings-sheet.ts";
import { writeSurveySheet } from "./write-survey-sheet.ts";

/** The workbook of one version. `readXlsform` gives the same definition back. */
export function writeXlsform(definition: Definition, packs: readonly LanguagePack[]): Workbook {
  const names = exportNames(definition);
  const context = { names, languages: writtenLanguages(definition, packs, names) };
  return {
    sheets: [
      writeSurveySheet(definition, context),
      writeChoicesSheet(definition, context),
      writeSettingsSheet(definition, context),
    ],
  };
}
