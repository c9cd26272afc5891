import { asc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { catalogueEntries, catalogues } from "../schema/catalogues.ts";
import { builder, statement } from "./statement.ts";

export async function findCatalogue(
  db: Database,
  name: string,
): Promise<typeof catalogues.$inferSelect | undefined> {
  const [row] = await db.orm.select().from(catalogues).where(eq(catalogues.name, name));
  return row;
}

export type CatalogueEntry = typeof catalogueEntries.$inferSelect;

export async function listCatalogueEntries(
  db: Database,
  catalogue: string,
): Promise<readonly CatalogueEntry[]> {
  return await db.orm
    .select()
    .from(catalogueEntries)
    .where(eq(catalogueEntries.catalogue, catalogue))
    .orderBy(asc(catalogueEntries.code));
}

const INSERT_ENTRIES = `insert into catalogue_entries (catalogue, code, parent, name, search_key, entry)
select ?1, value->>0, value->>1, value->>2, value->>3, value->>4 from json_each(?2) where true`;

// D1 takes no parameter over 2 MB.
const ENTRIES_PER_STATEMENT = 500;

/** The statements that put a whole catalogue in place of what was there. */
export function replaceCatalogue(
  catalogue: Omit<typeof catalogues.$inferSelect, "edited"> & { readonly edited?: boolean },
  entries: readonly Omit<CatalogueEntry, "catalogue">[],
): readonly Statement[] {
  const rows = entries.map((e) => [e.code, e.parent, e.name, e.searchKey, e.entry]);
  const { name, sha256, loadedOn, edited = false } = catalogue;
  const pieces = Array.from({ length: Math.ceil(rows.length / ENTRIES_PER_STATEMENT) }, (_, at) =>
    rows.slice(at * ENTRIES_PER_STATEMENT, (at + 1) * ENTRIES_PER_STATEMENT),
  );
  return [
    statement(builder.delete(catalogueEntries).where(eq(catalogueEntries.catalogue, name))),
    statement(
      builder
        .insert(catalogues)
        .values({ name, sha256, loadedOn, edited })
        .onConflictDoUpdate({ target: catalogues.name, set: { sha256, loadedOn, edited } }),
    ),
    ...pieces.map((piece) => ({ sql: INSERT_ENTRIES, params: [name, JSON.stringify(piece)] })),
  ];
}
