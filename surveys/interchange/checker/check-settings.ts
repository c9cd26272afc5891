// Rules of the settings sheet.

import { isFlag } from "./check-questions.ts";
import type { SheetTable, TableRow } from "./sheet-table.ts";
import type { FaultLog } from "./xlsform-fault.ts";

const NEEDED = ["form_id", "version"];
const FLAGS = ["allow_choice_duplicates", "clean_text_values", "omit_instanceid", "auto_send"];
/** OpenRosa servers store no longer one. */
const LONGEST_VERSION = 249;

/** @returns the row that counts: the first */
export function checkSettings(table: SheetTable | undefined, log: FaultLog): TableRow | undefined {
  const row = table?.rows[0];
  if (row === undefined) {
    log.error({ sheet: "settings", row: 0, column: "" }, "missing_sheet");
    return undefined;
  }
  for (const name of NEEDED) {
    if (row.text(name) === "") log.error(row.place(name), "missing_setting", name);
  }
  const version = row.text("version");
  if (version.length > LONGEST_VERSION) log.error(row.place("version"), "missing_setting", version);
  if (/\s/.test(row.text("form_id"))) log.error(row.place("form_id"), "bad_name");
  for (const name of FLAGS) {
    const text = row.text(name);
    if (text !== "" && !isFlag(text)) log.error(row.place(name), "bad_boolean", text);
  }
  return row;
}
