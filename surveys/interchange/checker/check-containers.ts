// Rules of groups and repeats, and of the names a converter makes up beside them.

import type { OutlineItem } from "./survey-outline.ts";
import type { FaultLog } from "./xlsform-fault.ts";

const PLAIN_REFERENCE = /^\$\{[^}]+\}$/;
const ROOT = "data";

/** @param root name of the form's own element, from the settings */
export function checkContainers(items: readonly OutlineItem[], root: string, log: FaultLog): void {
  const repeats = new Set<string>([root === "" ? ROOT : root]);
  for (const item of items) {
    const { row, name, type } = item;
    if (type.is === "begin") checkContainer(item, log);
    if (type.is === "begin" && type.container === "repeat") {
      if (repeats.has(name)) log.error(row.place("name"), "duplicate_name", name);
      repeats.add(name);
    }
    if (type.is === "select" && type.orOther) checkFree(item, `${name}_other`, log);
  }
  checkTableLists(items, log);
}

function checkContainer(item: OutlineItem, log: FaultLog): void {
  const { row, name, type } = item;
  if (row.text("required") !== "") log.error(row.place("required"), "required_container");
  const hasLabel = row.text("label") !== "" || row.text("media::image") !== "";
  if (!hasLabel && !row.text("appearance").includes("field-list")) {
    log.warn(row.place("label"), "no_label", name);
  }
  const count = row.text("repeat_count");
  if (count === "") return;
  if (type.is === "begin" && type.container === "group") {
    log.error(row.place("repeat_count"), "bad_expression", count);
  }
  if (!PLAIN_REFERENCE.test(count)) checkFree(item, `${name}_count`, log);
}

/** A question of this name is made by the converter. */
function checkFree({ row, scope }: OutlineItem, name: string, log: FaultLog): void {
  if (scope.names.has(name)) log.error(row.place("name"), "generated_name_taken", name);
}

/** The questions of a table share one list. */
function checkTableLists(items: readonly OutlineItem[], log: FaultLog): void {
  const lists = new Map<OutlineItem["scope"], string>();
  for (const { row, type, scope } of items) {
    if (type.is !== "select" || !scope.appearance.split(" ").includes("table-list")) continue;
    const list = lists.get(scope) ?? type.list;
    lists.set(scope, list);
    if (row.text("choice_filter") !== "") log.error(row.place("choice_filter"), "filter_in_table");
    if (list !== type.list) log.error(row.place("type"), "bad_appearance_list", type.list);
  }
}
