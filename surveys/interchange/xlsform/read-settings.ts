// The settings sheet: title, slug, version, what is ours, and the rest kept for the way out.

import { DESCRIPTION_KEY, TITLE_KEY } from "../../core/index.ts";
import { excerpt, type ImportLog } from "./import-log.ts";
import { isRecord, isText, type Properties } from "./item-columns.ts";
import { otherTexts, spanishText, type LanguageColumns } from "./language-columns.ts";
import { isLanguageCode } from "./languages.ts";
import { parseRest } from "./rest-column.ts";
import { Row, type Table } from "./sheet-rows.ts";
import { withSoundReferences } from "./sound-references.ts";
import type { Translation } from "./translations.ts";
import { codesIn, reportUnreadSettings } from "./unread-settings.ts";

export interface Settings {
  readonly slug: string;
  readonly version: number;
  readonly title: string;
  readonly description: string | undefined;
  readonly languages: readonly string[];
  readonly textPolicy: "drafts_beside_spanish" | "approved_only";
  readonly regionQuestion: string | undefined;
  readonly privacyNotice: string | undefined;
  readonly settings: Readonly<Record<string, string>> | undefined;
  readonly translations: readonly Translation[];
  readonly row: Row;
}

interface Given {
  readonly fileName: string;
  readonly languages: LanguageColumns;
  readonly log: ImportLog;
}

const MAX_SLUG = 200;
const NO_NAME = "encuesta";
const OTHER = "setting:";

/** The language of the columns without one, as the sheet writes it. */
export function defaultLanguageOf(table: Table): string {
  return table.rows[0]?.text("default_language") ?? "";
}

/** Reads the first row of the sheet. */
export function readSettings(table: Table, given: Given): Settings {
  const { log, languages } = given;
  const row = table.rows[0] ?? emptyRow(table);
  reportUnreadSettings(table, log);
  const rest = parseRest(row.text("consulta_rest"));
  const title = restText(rest, "title", row.text("form_title"));
  const region = row.text("consulta_region_question");
  return {
    slug: slugOf(row, given),
    version: versionOf(row, log),
    title: titleOf(title, row, given),
    description: optionalText(rest, "description", descriptionOf(row, languages)),
    languages: codesIn(row.text("consulta_languages")).filter(isLanguageCode),
    textPolicy:
      row.text("consulta_text_policy") === "approved_only"
        ? "approved_only"
        : "drafts_beside_spanish",
    regionQuestion: region === "" ? undefined : region,
    privacyNotice: optionalText(rest, "privacyNotice", row.text("consulta_privacy_notice")),
    settings: otherSettings(row, rest),
    translations: translationsOf(row, languages),
    row,
  };
}

function emptyRow({ sheet }: Table): Row {
  const place = { sheet: sheet === "" ? "settings" : sheet, number: 1 };
  return new Row(place, { cells: new Map(), headers: new Map() });
}

function descriptionOf(row: Row, languages: LanguageColumns): string {
  return spanishText(row, "consulta_description", languages) || row.text("consulta_description");
}

/** A text as a cell of the sheet holds it. */
export function settingCell(text: string): string {
  return withSoundReferences(text, () => true).trim();
}

/** An empty text only where it was one. */
function optionalText(rest: Properties, name: string, cell: string): string | undefined {
  const text = restText(rest, name, cell);
  return text === "" && !(name in rest) ? undefined : text;
}

/** The exact text where the cell, which is trimmed, still says it. */
function restText(rest: Properties, name: string, cell: string): string {
  const exact = rest[name];
  return isText(exact) && settingCell(exact) === cell ? exact : cell;
}

function titleOf(title: string, row: Row, { fileName, log }: Given): string {
  if (title !== "") return title;
  const instead = row.text("form_id") || baseName(fileName) || NO_NAME;
  log.changed(row.at("form_title"), "xlsform.title_missing", { parameters: { to: instead } });
  return instead;
}

/** Small letters, digits, `-` and `_`, as a slug stands in addresses. */
function slugOf(row: Row, { fileName, log }: Given): string {
  const written = row.text("form_id");
  const slug = slugFrom(written) || slugFrom(baseName(fileName)) || NO_NAME;
  if (written !== "" && slug !== written) {
    const parameters = { from: excerpt(written), to: slug };
    log.changed(row.at("form_id"), "xlsform.slug_changed", { parameters });
  }
  return slug;
}

function slugFrom(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, "-")
    .replace(/[_-]*-[_-]*|_{2,}/g, (run) => (run.includes("-") ? "-" : "_"))
    .slice(0, MAX_SLUG)
    .replace(/^[_-]+|[_-]+$/g, "");
}

function baseName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, "").replace(/\.[A-Za-z]+$/, "");
}

function versionOf(row: Row, log: ImportLog): number {
  const written = row.text("version");
  const version = /^\d+(\.0+)?$/.test(written) ? Number(written) : 0;
  if (Number.isSafeInteger(version) && version >= 1) return version;
  if (written !== "") {
    const parameters = { from: excerpt(written), to: 1 };
    log.changed(row.at("version"), "xlsform.version_changed", { parameters });
  }
  return 1;
}

function otherSettings(
  row: Row,
  rest: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> | undefined {
  const settings = new Map<string, string>();
  for (const column of row.columns) {
    if (column.startsWith(OTHER)) settings.set(column.slice(OTHER.length), row.text(column));
  }
  const more = isRecord(rest["settings"]) ? rest["settings"] : undefined;
  for (const [name, text] of Object.entries(more ?? {})) {
    if (!isText(text)) continue;
    const cell = settings.get(name);
    if (cell === undefined || cell === settingCell(text)) settings.set(name, text);
  }
  return more === undefined && settings.size === 0 ? undefined : Object.fromEntries(settings);
}

function translationsOf(row: Row, languages: LanguageColumns): readonly Translation[] {
  const keys = [
    ["consulta_title", TITLE_KEY],
    ["consulta_description", DESCRIPTION_KEY],
  ] as const;
  return keys.flatMap(([column, survey]) =>
    [...otherTexts(row, column, languages)].map(([language, { text, place }]) => ({
      key: { survey },
      language,
      text,
      place,
    })),
  );
}
