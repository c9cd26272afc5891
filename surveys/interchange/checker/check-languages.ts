// Languages of the columns: one spelling each, with a code, and the default is one of them.

import type { SheetTable, TableRow } from "./sheet-table.ts";
import { isTranslatable } from "./xlsform-columns.ts";
import type { FaultLog } from "./xlsform-fault.ts";

const CODE = /\([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\)$/;

/** @param settings the row of the settings sheet, if there is one */
export function checkLanguages(
  tables: readonly SheetTable[],
  settings: TableRow | undefined,
  log: FaultLog,
): void {
  const spellings = new Map<string, string>();
  for (const table of tables) {
    for (const column of table.columns.filter(isTranslatable)) {
      const { language, written, name } = column;
      if (language === "") continue;
      const known = spellings.get(keyOf(language)) ?? language;
      if (!spellings.has(keyOf(language)) && !CODE.test(language)) {
        log.warn(table.place(written), "language_without_code", language);
      }
      spellings.set(keyOf(language), known);
      if (known !== language) log.error(table.place(written), "language_spelled_twice", language);
      const plain = table.columns.some((other) => other.name === name && other.language === "");
      if (plain) log.error(table.place(written), "language_beside_none", language);
    }
  }
  checkDefault([...spellings.values()], settings, log);
}

function keyOf(language: string): string {
  return language.toLowerCase().replace(/\s+/g, "");
}

function checkDefault(
  languages: readonly string[],
  settings: TableRow | undefined,
  log: FaultLog,
): void {
  const given = settings?.text("default_language") ?? "";
  if (languages.length === 0 || languages.includes(given)) return;
  const place = settings?.place("default_language");
  const nowhere = { sheet: "settings", row: 0, column: "default_language" };
  log.error(place ?? nowhere, "default_language_not_a_column", given);
}
