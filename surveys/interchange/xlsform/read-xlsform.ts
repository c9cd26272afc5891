// An XLSForm as a definition and its language packs. It never refuses: what the model has no place
// for is left out and said, with its row and column.

import type { Definition, LanguagePack } from "../../core/index.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { buildItems, type BuildContext } from "./build-items.ts";
import { countsOf } from "./count-read.ts";
import { draftItems, type DraftTree } from "./draft-items.ts";
import { findSheets, type Sheets } from "./find-sheets.ts";
import { giveNames } from "./give-names.ts";
import { ImportLog } from "./import-log.ts";
import type { ImportReport } from "./import-report.ts";
import { languageColumns, type LanguageColumns } from "./language-columns.ts";
import { followInstanceName } from "./read-instance-name.ts";
import { mendDefinition } from "./mend-definition.ts";
import { readChoices } from "./read-choices.ts";
import { defaultLanguageOf, readSettings, type Settings } from "./read-settings.ts";
import { packsOf } from "./translations.ts";

export interface XlsformImport {
  /** Absent when the file holds no question. It may still have faults, which the report names. */
  readonly definition?: Definition;
  readonly packs: readonly LanguagePack[];
  readonly report: ImportReport;
}

/** Reads a workbook as an XLSForm. Total: every fault becomes an entry of the report. */
export function readXlsform(
  workbook: Workbook,
  given: { readonly fileName: string },
): XlsformImport {
  const log = new ImportLog(workbook.sheets.map(({ name }) => name));
  const sheets = findSheets(workbook, log);
  if (sheets === undefined) return { packs: [], report: reportOf(undefined, log) };
  const { survey, choices, external, settings } = sheets;
  const tables = [survey, choices, external, settings];
  const languages = languageColumns(tables, defaultLanguageOf(settings), log);
  const read = readSettings(settings, { ...given, languages, log });
  const tree = draftItems(survey, log);
  if (tree.roots.length === 0) {
    const place = { sheet: survey.sheet, row: survey.headerRow, column: "" };
    log.warn(place, "xlsform.no_questions");
    return { packs: [], report: reportOf(undefined, log) };
  }
  return readItems({ sheets, languages, settings: read, tree, log, fileName: given.fileName });
}

interface Parts {
  readonly sheets: Sheets;
  readonly languages: LanguageColumns;
  readonly settings: Settings;
  readonly tree: DraftTree;
  readonly log: ImportLog;
  readonly fileName: string;
}

function readItems({ sheets, languages, settings, tree, log, fileName }: Parts): XlsformImport {
  const names = giveNames(tree.roots, log);
  const choices = readChoices(sheets.choices, { languages, names, log });
  const taken = new Set(choices.lists.keys());
  const external = readChoices(sheets.external, { languages, names, log, taken });
  const context: BuildContext = {
    names,
    languages,
    choices,
    external,
    log,
    translations: [],
    drafts: new Map(),
  };
  const items = buildItems(tree.roots, context);
  const translations = [
    ...settings.translations,
    ...context.translations,
    ...choices.translations,
    ...external.translations,
  ];
  const { regionQuestion, ...ours } = definitionSettings(settings);
  const kept = followInstanceName(settings.settings, settings.row, context);
  const region = regionQuestion && context.names.resolve(regionQuestion, undefined);
  const definition = mendDefinition({
    definition: {
      ...ours,
      ...(kept === undefined ? {} : { settings: kept }),
      ...(region === undefined ? {} : { regionQuestion: region }),
      languages: offered(settings, languages),
      lists: Object.fromEntries([...choices.lists, ...external.lists]),
      items,
    },
    drafts: context.drafts,
    settings: settings.row,
    leftOut: tree.leftOut,
    log,
  });
  const isKnown = (name: string): boolean => names.all.has(name);
  const packs =
    definition === undefined
      ? []
      : packsOf(definition, translations, { origin: fileName, isKnown, log });
  const report = reportOf(definition, log);
  return { ...(definition === undefined ? {} : { definition }), packs, report };
}

function definitionSettings(settings: Settings) {
  const { slug, version, title, description, textPolicy, regionQuestion, privacyNotice } = settings;
  return {
    slug,
    version,
    title,
    textPolicy,
    ...(regionQuestion === undefined ? {} : { regionQuestion }),
    ...(description === undefined ? {} : { description }),
    ...(privacyNotice === undefined ? {} : { privacyNotice }),
  };
}

/** Spanish, the languages that the form says it is offered in, and those that it has texts in. */
function offered({ languages: said }: Settings, { others }: LanguageColumns): readonly string[] {
  return [...new Set(["es", ...said, ...others.values()])];
}

function reportOf(definition: Definition | undefined, log: ImportLog): ImportReport {
  return { entries: log.inOrder(), counts: countsOf(definition) };
}
