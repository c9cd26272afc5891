// Workbooks written as text: one line per row, cells between bars.

import { compileDefinition } from "../../../core/index.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { readXlsform } from "../read-xlsform.ts";
import type { XlsformImport } from "../read-xlsform.ts";
import type { ImportEntry } from "../import-report.ts";

type Sheets = Readonly<Record<string, string>>;

/** A workbook with the sheets given. */
function formOf(sheets: Sheets): Workbook {
  return {
    sheets: Object.entries(sheets).map(([name, text]) => ({
      name,
      rows: text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => line.split("|").map((cell) => cell.trim())),
    })),
  };
}

/** What is read from the sheets. */
export function read(sheets: Sheets, fileName = "encuesta.xlsx"): XlsformImport {
  return readXlsform(formOf(sheets), { fileName });
}

/** A survey sheet of the rows given, under the usual headers. */
export function readRows(rows: string, choices = ""): XlsformImport {
  return read({
    survey: `type | name | label | relevant | calculation | constraint\n${rows}`,
    choices: `list_name | name | label\n${choices}`,
    settings: "form_title | form_id\nPrueba | prueba",
  });
}

/** Entries as short lines: what happened, and where. */
export function said({ report }: XlsformImport): readonly string[] {
  return report.entries.map(({ kind, code, sheet, row, column }: ImportEntry) =>
    `${kind} ${code.replace("xlsform.", "")} ${sheet}!${String(row)} ${column}`.trim(),
  );
}

/** Whether a definition was read, and holds together. */
export function compiles({ definition }: XlsformImport): boolean {
  return definition !== undefined && compileDefinition(definition).ok;
}
