// Whether a workbook is an XLSForm that every converter takes: the rules of https://xlsform.org and
// the strictness of pyxform, as far as they can be seen without converting. Everything the exporter
// writes must pass without an error.

import type { Workbook } from "../workbook/workbook.ts";
import { checkChoices } from "./check-choices.ts";
import type { ChoiceLists } from "./check-choices.ts";
import { checkContainers } from "./check-containers.ts";
import { checkExpressions } from "./check-expressions.ts";
import type { NameCounts } from "./check-expressions.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkQuestion } from "./check-questions.ts";
import { checkSettings } from "./check-settings.ts";
import { findTable } from "./sheet-table.ts";
import type { SheetTable } from "./sheet-table.ts";
import { outlineOf } from "./survey-outline.ts";
import type { OutlineItem } from "./survey-outline.ts";
import { FaultLog } from "./xlsform-fault.ts";
import type { XlsformFault } from "./xlsform-fault.ts";

const ALLOWING = /^(?:yes|true|true\(\))$/i;
const NO_LISTS: ChoiceLists = new Map();

export function checkXlsform(workbook: Workbook): readonly XlsformFault[] {
  const log = new FaultLog();
  const survey = findTable(workbook, "survey", log);
  const choices = findTable(workbook, "choices", log);
  const settings = findTable(workbook, "settings", log);
  const setting = checkSettings(settings, log);
  const allowsDuplicates = ALLOWING.test(setting?.text("allow_choice_duplicates") ?? "");
  const lists = choices === undefined ? NO_LISTS : checkChoices(choices, allowsDuplicates, log);
  const items = survey === undefined ? [] : checkSurvey(survey, lists, log);
  checkContainers(items, setting?.text("name") ?? "", log);
  const tables = [survey, choices, settings].filter((table) => table !== undefined);
  for (const table of tables) checkExpressions(table, countNames(items), log);
  checkLanguages(tables, setting, log);
  if (survey === undefined) log.error({ sheet: "survey", row: 0, column: "" }, "missing_sheet");
  return log.faults;
}

function checkSurvey(
  survey: SheetTable,
  lists: ChoiceLists,
  log: FaultLog,
): readonly OutlineItem[] {
  for (const column of ["type", "name", "label"]) {
    if (!survey.has(column)) log.error(survey.place(column), "missing_column", column);
  }
  const items = outlineOf(survey, log);
  for (const item of items) checkQuestion(item, lists, log);
  return items;
}

/** Names of the form, those a converter adds for `or_other` included. */
function countNames(items: readonly OutlineItem[]): NameCounts {
  const counts = new Map<string, number>();
  for (const { name, type } of items) {
    const names = type.is === "select" && type.orOther ? [name, `${name}_other`] : [name];
    for (const each of names) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}
