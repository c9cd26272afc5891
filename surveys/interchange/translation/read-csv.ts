// A table of texts as spreadsheets and translators give it back: columns in any order, any of the
// usual delimiters. What is not understood is told; a row that may be cut refuses the file.

import type { Result } from "../../core/index.ts";
import { readRecords } from "../csv/read-records.ts";
import type { CsvRecord } from "../csv/read-records.ts";
import { csvHeader } from "./csv-header.ts";
import type { CsvHeader, TextFileColumn } from "./csv-header.ts";
import { excerpt } from "../xlsform/import-log.ts";
import { firstProblems, MAX_TEXTS, refused } from "./texts-file-problem.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";
import { readState } from "./unit-states.ts";
import type { ReadTranslations, TranslationRow } from "./translation-row.ts";

interface Reading {
  readonly header: CsvHeader;
  readonly rows: TranslationRow[];
  readonly problems: TextsFileProblem[];
  readonly remarks: TextsFileProblem[];
  readonly surveys: Set<string>;
  readonly languages: Set<string>;
}

/** The rows of a table without byte order mark. @param fileName for the message of a refusal */
export function readTextsCsv(
  text: string,
  fileName: string,
): Result<ReadTranslations, TextsFileProblem> {
  const header = csvHeader(text, fileName);
  if (!header.ok) return header;
  const reading = { header: header.value, rows: [], problems: [], remarks: [] };
  return read(text.slice(header.value.from), {
    ...reading,
    surveys: new Set(),
    languages: new Set(),
  });
}

function read(text: string, reading: Reading): Result<ReadTranslations, TextsFileProblem> {
  const { header, rows, problems, surveys, languages } = reading;
  const records = readRecords(text, header.delimiter);
  records.next();
  for (const record of records) {
    readRow(record, reading);
    if (rows.length > MAX_TEXTS) {
      return refused({ code: "texts_file.too_many_texts", parameters: { max: MAX_TEXTS } });
    }
  }
  refuseSeveral(reading);
  if (problems.length > 0) return refused(...problems);
  const [survey = ""] = surveys;
  const [language = ""] = languages;
  const remarks = firstProblems([...header.remarks, ...reading.remarks]);
  return { ok: true, value: { survey, language, rows, remarks } };
}

function readRow(record: CsvRecord, reading: Reading): void {
  const { header, rows, problems, remarks } = reading;
  const { cells } = record;
  const parameters = { line: record.line + header.linesBefore };
  if (record.isOpen) problems.push({ code: "texts_file.open_quote", parameters });
  if (record.isOpen || cells.every(isBlank)) return;
  if (cells.slice(header.width).some((cell) => !isBlank(cell))) {
    problems.push({ code: "texts_file.row_too_long", parameters });
    return;
  }
  const cell = (column: TextFileColumn) => header.cell(cells, column);
  const [key, text, written] = [cell("key"), cell("text"), cell("state")];
  if (isBlank(key)) {
    remarks.push({ code: "texts_file.row_without_key", parameters });
    return;
  }
  const state = readState(written, text);
  if (state === undefined) {
    remarks.push({
      code: "texts_file.unknown_state",
      parameters: { ...parameters, state: excerpt(written) },
    });
  }
  const [section, spanish, note] = [cell("section"), cell("spanish"), cell("note")];
  rows.push({ key, section, spanish, text, state: state ?? "draft_human", note });
  keep(reading.surveys, cell("survey"));
  keep(reading.languages, cell("language"));
}

function keep(found: Set<string>, cell: string): void {
  if (cell !== "") found.add(cell);
}

/** Two files put together: nobody can tell which texts belong here. */
function refuseSeveral({ surveys, languages, problems }: Reading): void {
  const several = (found: ReadonlySet<string>) => ({ found: excerpt([...found].join(", ")) });
  if (surveys.size > 1) {
    problems.push({ code: "texts_file.several_surveys", parameters: several(surveys) });
  }
  if (languages.size > 1) {
    problems.push({ code: "texts_file.several_languages", parameters: several(languages) });
  }
}

function isBlank(cell: string): boolean {
  return cell.trim() === "";
}
