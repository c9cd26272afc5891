import type { Definition, Group, Item, Question, Repeat } from "../../surveys/core/index.ts";
import { type ItemColumn, questionColumns, repeatColumn } from "./question-columns.ts";

export interface Column extends ItemColumn {
  readonly item: Question | Repeat;
  readonly section: Group | undefined;
  /** Conditions under which the item is asked: those of the groups around it, then its own. */
  readonly conditions: readonly string[];
}

/** One file of an export as one version fills it: the main one, or that of a repeat. */
export interface Table {
  /** Names of the repeats from the outermost to the one whose entries are the rows; empty: main. */
  readonly path: readonly string[];
  readonly columns: readonly Column[];
}

export interface VersionTables {
  readonly version: number;
  /** The main table first. */
  readonly tables: readonly Table[];
}

/** The tables of every version, the newest version first. */
export function layOutTables(definitions: readonly Definition[]): readonly VersionTables[] {
  return [...definitions]
    .sort((a, b) => b.version - a.version)
    .map((definition) => ({ version: definition.version, tables: tablesOf(definition) }));
}

/** Name of the repeat that a table lists; undefined for the main table. */
export function repeatOf(table: Table): string | undefined {
  return table.path.at(-1);
}

interface Place {
  readonly table: { readonly path: readonly string[]; readonly columns: Column[] };
  readonly section: Group | undefined;
  readonly conditions: readonly string[];
}

function tablesOf(definition: Definition): readonly Table[] {
  const main = { path: [], columns: [] };
  const tables: Table[] = [main];
  add(definition.items, { table: main, section: undefined, conditions: [] });
  return tables;

  function add(items: readonly Item[], place: Place): void {
    for (const item of items) {
      const conditions = [...place.conditions, ...(item.relevant ? [item.relevant] : [])];
      if (item.kind === "group") {
        add(item.items, { ...place, section: place.section ?? item, conditions });
        continue;
      }
      const columns =
        item.kind === "repeat" ? [repeatColumn(item)] : questionColumns(definition, item);
      const { section } = place;
      place.table.columns.push(
        ...columns.map((column) => ({ ...column, item, section, conditions })),
      );
      if (item.kind === "repeat") {
        const table = { path: [...place.table.path, item.name], columns: [] };
        tables.push(table);
        add(item.items, { table, section, conditions });
      }
    }
  }
}
