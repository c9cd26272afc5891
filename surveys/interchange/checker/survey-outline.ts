// The rows of a survey sheet in their groups and repeats: begin and end in pairs, and names, each in
// the group that holds it.

import { readSurveyType } from "./survey-type.ts";
import type { SurveyType } from "./survey-type.ts";
import type { SheetTable, TableRow } from "./sheet-table.ts";
import type { FaultLog } from "./xlsform-fault.ts";

/** A group, a repeat or the form as a whole. */
export interface Scope {
  readonly container: "form" | "group" | "repeat";
  readonly appearance: string;
  readonly names: Set<string>;
  readonly lowerNames: Set<string>;
}

export interface OutlineItem {
  readonly row: TableRow;
  readonly name: string;
  readonly type: SurveyType;
  /** What holds it. */
  readonly scope: Scope;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
const RESERVED_AT_TOP = "meta";

/** Items in their order, containers included, ends left out. */
export function outlineOf(survey: SheetTable, log: FaultLog): readonly OutlineItem[] {
  const form = newScope("form", "");
  const open: OpenContainer[] = [];
  const items: OutlineItem[] = [];
  for (const row of survey.rows) {
    const type = typeOf(row, log);
    if (type === undefined) continue;
    if (type.is === "end") {
      closeContainer(row, { open, container: type.container }, log);
      continue;
    }
    const item = { row, name: row.text("name"), type, scope: open.at(-1)?.scope ?? form };
    checkName(item, log);
    items.push(item);
    if (type.is === "begin")
      open.push({ item, scope: newScope(type.container, row.text("appearance")) });
  }
  for (const { item } of open) log.error(item.row.place("type"), "unmatched_begin", item.name);
  return items;
}

interface OpenContainer {
  readonly item: OutlineItem;
  readonly scope: Scope;
}

function newScope(container: Scope["container"], appearance: string): Scope {
  return { container, appearance, names: new Set(), lowerNames: new Set() };
}

function typeOf(row: TableRow, log: FaultLog): SurveyType | undefined {
  const cell = row.text("type");
  const type = readSurveyType(cell);
  if (cell === "") log.error(row.place("type"), "missing_type");
  else if (type === undefined) log.error(row.place("type"), "unknown_type", cell);
  return type;
}

interface Ending {
  readonly open: OpenContainer[];
  readonly container: "group" | "repeat";
}

/** An end without a name, or with the name of its beginning, ends it. */
function closeContainer(row: TableRow, { open, container }: Ending, log: FaultLog): void {
  const last = open.at(-1);
  const name = row.text("name");
  const isMatch = last?.scope.container === container && (name === "" || name === last.item.name);
  if (!isMatch) log.error(row.place("type"), "unmatched_end", name);
  if (last?.scope.container === container) open.pop();
}

function checkName({ row, name, scope }: OutlineItem, log: FaultLog): void {
  const place = row.place("name");
  const lower = name.toLowerCase();
  if (name === "") return log.error(place, "missing_name");
  if (!NAME.test(name)) return log.error(place, "bad_name", name);
  if (scope.container === "form" && lower === RESERVED_AT_TOP) {
    log.error(place, "reserved_name", name);
  }
  if (scope.names.has(name)) log.error(place, "duplicate_name", name);
  else if (scope.lowerNames.has(lower)) log.warn(place, "name_differs_in_case_only", name);
  scope.names.add(name);
  scope.lowerNames.add(lower);
}
