import { createTranslator } from "../../locales/translator.ts";
import {
  type Choice,
  type Definition,
  OTHER_CHOICE,
  type Question,
} from "../../surveys/core/index.ts";
import { textLine } from "../../surveys/interchange/csv/text-cell.ts";
import { ENTRY, ID, METADATA_NAMES, metadataHeader, parentEntry } from "./metadata-columns.ts";
import { TEXT_COLUMNS } from "./texts-csv.ts";
import { type Column, layOutTables, repeatOf, type VersionTables } from "./survey-tables.ts";

const { t } = createTranslator("es");

const CODEBOOK_COLUMNS = [
  "file",
  "column",
  "question",
  "type",
  "values",
  "section",
  "label",
  "hint",
  "choice",
  "choice_label",
  "facet",
  "pea_axes",
  "pea_objectives",
  "pea_priorities",
  "sensitive",
  "publish",
  "required",
  "relevant",
  "versions",
] as const;
type CodebookRow = Partial<Readonly<Record<(typeof CODEBOOK_COLUMNS)[number], string>>>;

/** In `file`: the main file and that of `format=texts`. A repeat's file is named as the repeat. */
const MAIN_FILE = "responses";
const TEXTS_FILE = "texts";

/**
 * The codebook of a survey's CSV files, itself a CSV: a row for each rule of writing, each column
 * of each file and each choice that a column may hold, in Spanish, with the versions that have it.
 * @param definitions the versions that the data files join
 * @param round `synthetic` adds the row that says so
 */
export function codebook(
  definitions: readonly Definition[],
  round: { readonly synthetic: boolean },
): string {
  const versions = layOutTables(definitions);
  const rows = [
    ...(round.synthetic ? [ruleRow("synthetic")] : []),
    ruleRow("empty"),
    ruleRow("formula"),
    ...filesOf(versions).flatMap((repeat) => fileRows(versions, repeat)),
    ...TEXT_COLUMNS.map(textsRow),
  ];
  return textLine(CODEBOOK_COLUMNS) + rows.map(line).join("");
}

function line(row: CodebookRow): string {
  return textLine(CODEBOOK_COLUMNS.map((column) => row[column] ?? ""));
}

function ruleRow(rule: string): CodebookRow {
  return { type: "rule", label: t(`export.rule.${rule}`) };
}

/** The main file, then every repeat of any version. */
function filesOf(versions: readonly VersionTables[]): readonly (string | undefined)[] {
  return [...new Set(versions.flatMap(({ tables }) => tables.map(repeatOf)))];
}

function fileRows(
  versions: readonly VersionTables[],
  repeat: string | undefined,
): readonly CodebookRow[] {
  const file = repeat ?? MAIN_FILE;
  const metadata = repeat === undefined ? METADATA_NAMES : [ID, ENTRY];
  const header = metadataHeader(versions);
  const metadataRows = metadata.map((name) => metadataRow(file, header(name), name));
  const parentRows = parentsOf(versions, repeat).map((parent) =>
    metadataRow(file, parentEntry(parent), "parent_entry"),
  );
  const columnRows = describeColumns(versions, repeat).flatMap((column) => rowsOf(file, column));
  return [...metadataRows, ...parentRows, ...columnRows];
}

function metadataRow(file: string, column: string, name: string): CodebookRow {
  return { file, column, type: "metadata", label: t(`export.column.${name}`) };
}

function textsRow(column: (typeof TEXT_COLUMNS)[number]): CodebookRow {
  return { file: TEXTS_FILE, column, type: "metadata", label: t(`export.texts.${column}`) };
}

function parentsOf(
  versions: readonly VersionTables[],
  repeat: string | undefined,
): readonly string[] {
  const found = versions.flatMap(({ tables }) => tables.filter((x) => repeatOf(x) === repeat));
  return [...new Set(found.flatMap(({ path }) => path.slice(0, -1)))];
}

/** A column as the newest version that has it says, with every version and every choice. */
interface DescribedColumn {
  readonly column: Column;
  readonly versions: number[];
  readonly choices: Map<string, { readonly choice: Choice; readonly versions: number[] }>;
}

/** Columns by header and kind: where a question changed its type, each type is told. */
function describeColumns(
  versions: readonly VersionTables[],
  repeat: string | undefined,
): readonly DescribedColumn[] {
  const described = new Map<string, DescribedColumn>();
  for (const { version, tables } of versions) {
    for (const column of tables.find((x) => repeatOf(x) === repeat)?.columns ?? []) {
      const key = `${column.header} ${column.kind}`;
      const fresh: DescribedColumn = { column, versions: [], choices: new Map() };
      const known = described.get(key) ?? fresh;
      described.set(key, known);
      known.versions.unshift(version);
      addChoices(known, column.choices, version);
    }
  }
  return [...described.values()];
}

function addChoices(known: DescribedColumn, choices: readonly Choice[], version: number): void {
  for (const choice of choices) {
    const entry = known.choices.get(choice.name) ?? { choice, versions: [] };
    known.choices.set(choice.name, entry);
    entry.versions.unshift(version);
  }
}

/** One row for the column; for `select_one` one more for each choice. */
function rowsOf(
  file: string,
  { column, versions, choices }: DescribedColumn,
): readonly CodebookRow[] {
  const { header, kind, item, section } = column;
  const identity = { file, column: header, question: item.name, type: kind };
  const [first] = choices.values();
  const row = {
    ...identity,
    values: t(`export.values.${kind}`, { name: item.name }),
    section: section?.label ?? section?.name ?? "",
    label: kind === "other_text" ? t("question.other_text") : (item.label ?? ""),
    hint: kind === "other_text" ? "" : (item.hint ?? ""),
    ...(kind === "select_one" || first === undefined ? {} : choiceFields(first.choice)),
    ...(item.kind === "question" ? questionFields(item) : {}),
    relevant: relevantOf(column),
    versions: versions.join(" "),
  };
  if (kind !== "select_one") return [row];
  const choiceRows = [...choices.values()].map((entry) => ({
    ...identity,
    ...choiceFields(entry.choice),
    versions: entry.versions.join(" "),
  }));
  return [row, ...choiceRows];
}

function choiceFields({ name, label }: Choice): CodebookRow {
  return { choice: name, choice_label: label === "" ? t("question.other_choice") : label };
}

function questionFields({ facet, pea, sensitive, publish, required }: Question): CodebookRow {
  return {
    facet: facet ?? "",
    pea_axes: pea?.axes?.join(" ") ?? "",
    pea_objectives: pea?.objectives?.join(" ") ?? "",
    pea_priorities: pea?.priorities?.join(" ") ?? "",
    sensitive: mark(sensitive === true),
    publish: mark(publish !== false),
    required: typeof required === "string" ? required : mark(required === true),
  };
}

function mark(yes: boolean): string {
  return yes ? "1" : "0";
}

function relevantOf({ conditions: around, kind, item }: Column): string {
  const own = kind === "other_text" ? [`selected(\${${item.name}}, '${OTHER_CHOICE}')`] : [];
  const conditions = [...around, ...own];
  if (conditions.length < 2) return conditions[0] ?? "";
  return conditions.map((condition) => `(${condition})`).join(" and ");
}
