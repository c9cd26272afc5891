import { and, asc, count, eq, sql, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import { catalogueEntries, catalogues } from "../schema/catalogues.ts";
import type { CatalogueEntry } from "./catalogues.ts";
import { everyWord } from "./every-word.ts";

export type CatalogueRow = typeof catalogues.$inferSelect;

/** Every catalogue with the number of its entries. */
export async function listCatalogues(
  db: Database,
): Promise<readonly (CatalogueRow & { readonly entries: number })[]> {
  const [rows, counts] = await Promise.all([
    db.orm.select().from(catalogues).orderBy(asc(catalogues.name)),
    db.orm
      .select({ catalogue: catalogueEntries.catalogue, n: count() })
      .from(catalogueEntries)
      .groupBy(catalogueEntries.catalogue),
  ]);
  const sizes = new Map(counts.map(({ catalogue, n }) => [catalogue, n]));
  return rows.map((row) => ({ ...row, entries: sizes.get(row.name) ?? 0 }));
}

export interface EntrySearch {
  readonly catalogue: string;
  /** A search key: each of its words stands anywhere in the names of an entry; empty for all. */
  readonly key: string;
  readonly byName: boolean;
  /** Code of the last entry of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of a catalogue's entries by code or by name. */
export async function pageOfEntries(
  db: Database,
  search: EntrySearch,
): Promise<readonly CatalogueEntry[]> {
  const { catalogue, key, byName, after, limit } = search;
  const { code, searchKey } = catalogueEntries;
  return await db.orm
    .select()
    .from(catalogueEntries)
    .where(
      and(
        eq(catalogueEntries.catalogue, catalogue),
        everyWord(sql`${searchKey} || ' ' || replace(lower(${code}), '.', ' ')`, key),
        ...(after === undefined ? [] : [behind(search, after)]),
      ),
    )
    .orderBy(...(byName ? [asc(searchKey), asc(code)] : [asc(code)]))
    .limit(limit);
}

function behind({ catalogue, byName }: EntrySearch, after: string): SQL {
  const { code, searchKey } = catalogueEntries;
  if (!byName) return sql`${code} > ${after}`;
  return sql`(${searchKey}, ${code}) > (
    select e.search_key, e.code from catalogue_entries as e
    where e.catalogue = ${catalogue} and e.code = ${after})`;
}
