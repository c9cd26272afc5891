// Rules of the choices sheet: lists, names, labels, attributes.

import { isAttribute } from "./xlsform-columns.ts";
import type { SheetTable, TableRow } from "./sheet-table.ts";
import type { FaultLog } from "./xlsform-fault.ts";

interface ListedChoice {
  readonly name: string;
  readonly row: TableRow;
}

export type ChoiceLists = ReadonlyMap<string, readonly ListedChoice[]>;

/** Elements a converter adds to every choice. */
const RESERVED_ATTRIBUTES = new Set(["itextid", "label", "name"]);

/** @param allowsDuplicates from the settings */
export function checkChoices(
  table: SheetTable,
  allowsDuplicates: boolean,
  log: FaultLog,
): ChoiceLists {
  const lists = new Map<string, ListedChoice[]>();
  for (const column of ["list_name", "name", "label"]) {
    if (!table.has(column)) log.error(table.place(column), "missing_column", column);
  }
  for (const { written } of table.columns.filter(isAttribute)) {
    if (RESERVED_ATTRIBUTES.has(written.toLowerCase())) {
      log.error(table.place(written), "bad_attribute_name", written);
    }
  }
  for (const row of table.rows) addChoice(row, lists, log);
  if (!allowsDuplicates) for (const choices of lists.values()) checkDuplicates(choices, log);
  return lists;
}

function addChoice(row: TableRow, lists: Map<string, ListedChoice[]>, log: FaultLog): void {
  const list = row.text("list_name");
  const name = row.text("name");
  if (list === "" || /\s/.test(list)) log.error(row.place("list_name"), "bad_list_name", list);
  if (name === "") log.error(row.place("name"), "missing_name");
  const isShown = ["label", "media::image", "media::audio"].some((key) => row.text(key) !== "");
  if (!isShown) log.warn(row.place("label"), "choice_without_label", name);
  const choices = lists.get(list) ?? [];
  choices.push({ name, row });
  lists.set(list, choices);
}

function checkDuplicates(choices: readonly ListedChoice[], log: FaultLog): void {
  const seen = new Set<string>();
  for (const { name, row } of choices) {
    if (seen.has(name)) log.error(row.place("name"), "duplicate_choice", name);
    seen.add(name);
  }
}
