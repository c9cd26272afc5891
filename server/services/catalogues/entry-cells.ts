import type { CatalogueKind, Entry } from "./catalogue-kinds.ts";
import type { Cells } from "./read-entries.ts";

/** Entries as the cells of a file, header first: what `readEntries` reads. */
export function entryCells(kind: CatalogueKind, entries: readonly Entry[]): Cells {
  const header = kind.columns.map((column) => column.header);
  return [header, ...entries.map((entry) => kind.columns.map(({ field }) => cellOf(entry[field])))];
}

export function cellOf(value: Entry[string] | undefined): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.join("|") : String(value);
}
