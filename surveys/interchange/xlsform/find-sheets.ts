// The sheets of a workbook by what they hold, whatever the case of their names.

import type { Sheet, Workbook } from "../workbook/workbook.ts";
import { excerpt, ImportLog } from "./import-log.ts";
import { NO_TABLE, tableOf, type Table } from "./sheet-rows.ts";

export interface Sheets {
  readonly survey: Table;
  readonly choices: Table;
  readonly external: Table;
  readonly settings: Table;
}

/** Sheets with a meaning in XLSForm that the model has no place for. */
const WITHOUT_PLACE: ReadonlySet<string> = new Set(["entities", "osm", "cascades"]);

const READ: ReadonlySet<string> = new Set(["survey", "choices", "external_choices", "settings"]);

/** The sheets, or undefined when none holds questions. */
export function findSheets(workbook: Workbook, log: ImportLog): Sheets | undefined {
  const survey = surveyTable(workbook, log);
  if (survey === undefined) return undefined;
  const table = (name: string, kind: "choices" | "settings"): Table => {
    const sheet = sheetNamed(workbook, name);
    return sheet === undefined || sheet.name === survey.sheet
      ? NO_TABLE
      : tableOf(sheet, kind, log);
  };
  const sheets = {
    survey,
    choices: table("choices", "choices"),
    external: table("external_choices", "choices"),
    settings: table("settings", "settings"),
  };
  for (const sheet of workbook.sheets) {
    const { name, rows } = sheet;
    if (rows.length < 2 || !isLeftOut(workbook, sheet)) continue;
    const parameters = { sheet: excerpt(name) };
    log.leftOut({ sheet: name, row: 1, column: "" }, "xlsform.sheet_left_out", { parameters });
  }
  for (const each of Object.values(sheets)) reportUnknown(each, log);
  return sheets;
}

/** Whether a sheet with a meaning is not read: there is no place for it, or another has its name. */
function isLeftOut(workbook: Workbook, sheet: Sheet): boolean {
  const name = plainName(sheet.name);
  return WITHOUT_PLACE.has(name) || (READ.has(name) && sheetNamed(workbook, name) !== sheet);
}

/** The sheet `survey`; without one, a sheet whose headers are those of a survey. */
function surveyTable(workbook: Workbook, log: ImportLog): Table | undefined {
  const named = sheetNamed(workbook, "survey");
  const sheet =
    named ?? workbook.sheets.find((each) => hasTypes(tableOf(each, "survey", new ImportLog())));
  const first = { sheet: workbook.sheets[0]?.name ?? "", row: 1, column: "" };
  if (sheet === undefined) {
    log.warn(first, "xlsform.no_survey_sheet");
    return undefined;
  }
  const table = tableOf(sheet, "survey", log);
  const place = { sheet: sheet.name, row: table.headerRow, column: "" };
  if (!hasTypes(table)) {
    log.warn(place, "xlsform.no_type_column");
    return undefined;
  }
  if (named === undefined) {
    log.warn(place, "xlsform.survey_sheet_unnamed", { parameters: { sheet: excerpt(sheet.name) } });
  }
  return table;
}

function sheetNamed({ sheets }: Workbook, wanted: string): Sheet | undefined {
  return sheets.find(({ name }) => plainName(name) === wanted);
}

function plainName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, "_");
}

function hasTypes({ named }: Table): boolean {
  return named.has("type");
}

function reportUnknown({ sheet, headerRow, columns }: Table, log: ImportLog): void {
  for (const { column, text } of columns) {
    if (!column.startsWith("unknown:")) continue;
    const place = { sheet, row: headerRow, column: text };
    log.leftOut(place, "xlsform.unknown_column");
  }
}
