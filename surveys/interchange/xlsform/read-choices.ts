// The choices sheet as the lists of a definition, each choice with a name of its own.

import { isReservedName } from "../../core/index.ts";
import { choiceCells, readChoiceCells } from "./choice-cells.ts";
import { withChoiceRest } from "./choice-rest.ts";
import { isRecord, type Properties } from "./item-columns.ts";
import { excerpt, type ImportLog } from "./import-log.ts";
import { placeholdersOf, withoutPlaceholders } from "./placeholders.ts";
import type { Names } from "./give-names.ts";
import { renameInText, type Renaming } from "./rename-references.ts";
import { otherTexts, spanishText, type LanguageColumns } from "./language-columns.ts";
import { isTranslatable } from "./column-headers.ts";
import { parseRest, reportRest } from "./rest-column.ts";
import type { Row, Table } from "./sheet-rows.ts";
import type { Translation } from "./translations.ts";

const MAX_CHOICES = 20_000;
const MAX_NAME = 200;

export interface ChoiceLists {
  readonly lists: ReadonlyMap<string, readonly Properties[]>;
  /** Name of a list by the name it has in the sheet. */
  readonly byWritten: ReadonlyMap<string, string>;
  /** Names with spaces, and what they became. */
  readonly mended: ReadonlyMap<string, string>;
  readonly translations: readonly Translation[];
}

interface Builder {
  readonly log: ImportLog;
  readonly names: Names;
  readonly languages: LanguageColumns;
  readonly lists: Map<string, Properties[]>;
  readonly byWritten: Map<string, string>;
  readonly mended: Map<string, string>;
  readonly translations: Translation[];
  /** Choices of each list by name. */
  readonly named: Map<string, Map<string, Properties>>;
  /** Next number behind a name that is taken. */
  readonly counts: Map<string, number>;
}

/** Reads a sheet of choices; lists of the names in `taken` get another one. */
export function readChoices(
  table: Table,
  given: {
    readonly languages: LanguageColumns;
    readonly names: Names;
    readonly log: ImportLog;
    readonly taken?: ReadonlySet<string>;
  },
): ChoiceLists {
  const builder: Builder = {
    log: given.log,
    names: given.names,
    languages: given.languages,
    lists: new Map(),
    byWritten: new Map(),
    mended: new Map(),
    translations: [],
    named: new Map(),
    counts: new Map(),
  };
  for (const row of table.rows) addChoice(builder, row, given.taken ?? new Set());
  followMended(builder);
  return builder;
}

function addChoice(builder: Builder, row: Row, taken: ReadonlySet<string>): void {
  const { log, languages, lists } = builder;
  const written = row.text("list_name");
  if (written === "") {
    log.leftOut(row.at("list_name"), "xlsform.choice_without_list", {
      parameters: { name: excerpt(row.text("name")) },
    });
    return;
  }
  const read = readChoice(row, builder);
  const list = listName(builder, row, taken);
  if (read["name"] === "" && read["label"] === undefined) {
    log.leftOut(row.at("name"), "xlsform.choice_empty", { parameters: { list: excerpt(list) } });
    return;
  }
  const choices = lists.get(list) ?? [];
  if (choices.length >= MAX_CHOICES) {
    log.leftOut(row.at("name"), "xlsform.too_many_choices", { parameters: { max: MAX_CHOICES } });
    return;
  }
  const icon = row.text("consulta_icon");
  if (icon !== "" && read["icon"] === undefined) {
    const parameters = { text: excerpt(icon) };
    log.leftOut(row.at("consulta_icon"), "xlsform.value_unknown", { parameters });
  }
  reportRest(row, log);
  const name = choiceName(builder, row, { list, choice: read });
  if (name === undefined) return;
  const choice = { ...read, name, label: labelOf(read, name) };
  choices.push(choice);
  lists.set(list, choices);
  if (read["label"] === undefined) {
    const parameters = { name: excerpt(name) };
    log.changed(row.at("label"), "xlsform.choice_without_label", { parameters });
  }
  const named = builder.named.get(list) ?? new Map<string, Properties>();
  builder.named.set(list, named.set(name, read));
  for (const [language, { text, place }] of otherTexts(row, "label", languages)) {
    const written = renameInText(text, renamingOf(builder.names));
    const key = { list, choice: name };
    builder.translations.push({ key, language, text: written, place });
  }
}

function readChoice(row: Row, { languages, names, log }: Builder): Properties {
  const cells = new Map<string, string>();
  for (const key of row.columns) {
    const column = key.replace(/::.*$/, "");
    if (!isTranslatable(column)) cells.set(key, row.text(key));
    else if (spanishText(row, column, languages) !== "") {
      cells.set(column, spanishText(row, column, languages));
    }
  }
  const isKnown = (name: string): boolean => names.all.has(name);
  const label = renameInText(cells.get("label") ?? "", renamingOf(names));
  const shown = withoutPlaceholders(label, isKnown);
  if (shown !== label) {
    const parameters = { name: placeholdersOf(label) };
    log.changed(row.at("label"), "xlsform.placeholder_left_out", { parameters });
  }
  if (shown !== "") cells.set("label", shown);
  const plain = { ...readChoiceCells(cells), name: row.text("name") };
  return withChoiceRest(plain, row.text("consulta_rest"), isKnown);
}

/** A choice stands nowhere in the form: of several questions of a name, the first is meant. */
function renamingOf(names: Names): Renaming {
  const same = (text: string): string => text;
  return { item: (written) => names.resolve(written, undefined), list: same, literal: same };
}

function labelOf({ label }: Properties, name: string): string {
  return typeof label === "string" ? label : name;
}

function listName(builder: Builder, row: Row, taken: ReadonlySet<string>): string {
  const { byWritten, log } = builder;
  const written = row.text("list_name");
  const known = byWritten.get(written);
  if (known !== undefined) return known;
  const { list } = parseRest(row.text("consulta_rest"));
  const ours = typeof list === "string" ? list : row.text("consulta_list") || written;
  const wanted = ours.slice(0, MAX_NAME);
  let name = isReservedName(wanted) ? `${wanted}1` : wanted;
  while (taken.has(name)) name = `${name.slice(0, MAX_NAME - 2)}_2`;
  byWritten.set(written, name);
  if (name !== ours) {
    const parameters = { from: excerpt(written), to: excerpt(name) };
    log.changed(row.at("list_name"), "xlsform.list_renamed", { parameters });
  }
  return name;
}

interface Candidate {
  readonly list: string;
  readonly choice: Properties;
}

/** The choice's name, mended; undefined when the row repeats a choice that is there. */
function choiceName(builder: Builder, row: Row, { list, choice }: Candidate): string | undefined {
  const { log, named, mended } = builder;
  const written = row.text("name");
  const label = typeof choice["label"] === "string" ? choice["label"] : "";
  const sound = soundChoice(written === "" ? label : written) || String(row.number);
  const others = named.get(list);
  const same = others?.get(sound);
  if (same !== undefined && isRepeated(same, choice)) {
    log.leftOut(row.at("name"), "xlsform.choice_repeated", {
      parameters: { name: excerpt(sound) },
    });
    return undefined;
  }
  const name = freeChoice(builder, list, sound);
  if (name === written) return name;
  if (/\s/.test(written) && name === sound) mended.set(written, name);
  const code = written === "" ? "xlsform.choice_without_name" : "xlsform.choice_renamed";
  log.changed(row.at("name"), code, { parameters: { from: excerpt(written), to: excerpt(name) } });
  return name;
}

/** The name, or with the next number behind it that no choice of the list has. */
function freeChoice({ named, counts }: Builder, list: string, sound: string): string {
  const others = named.get(list);
  if (others?.has(sound) !== true) return sound;
  const key = JSON.stringify([list, sound]);
  for (let count = counts.get(key) ?? 2; ; count++) {
    const name = `${sound}_${String(count)}`;
    counts.set(key, count + 1);
    if (!others.has(name)) return name;
  }
}

function soundChoice(written: string): string {
  const plain = written
    .trim()
    .replace(/\s+/g, "_")
    .replace(/\p{Surrogate}|\p{Control}/gu, "")
    .replaceAll("${", "_{")
    .slice(0, MAX_NAME - 10);
  return isReservedName(plain) ? `${plain}1` : plain;
}

function isRepeated(one: Properties, other: Properties): boolean {
  const said = (choice: Properties): string =>
    JSON.stringify([...choiceCells({ ...choice, name: "" }, () => true)].toSorted());
  return said(one) === said(other);
}

/** A filter compares attributes with names: those that named a mended choice follow it. */
function followMended({ lists, mended }: Builder): void {
  if (mended.size === 0) return;
  for (const [list, choices] of lists) {
    const renamed = choices.map((choice) => {
      const { attributes } = choice;
      if (!isRecord(attributes)) return choice;
      const followed: Record<string, unknown> = {};
      for (const [column, value] of Object.entries(attributes)) {
        followed[column] = typeof value === "string" ? (mended.get(value) ?? value) : value;
      }
      return { ...choice, attributes: followed };
    });
    lists.set(list, renamed);
  }
}
