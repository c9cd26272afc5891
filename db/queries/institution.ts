import { asc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { catalogueEntries, catalogues, institutionSettings } from "../schema/institution.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

const settingsQuery = prepared((orm) =>
  orm.select().from(institutionSettings).orderBy(asc(institutionSettings.key)).prepare(),
);

export async function listSettings(
  db: Database,
): Promise<readonly (typeof institutionSettings.$inferSelect)[]> {
  return await settingsQuery(db).execute();
}

export function storeSetting(setting: typeof institutionSettings.$inferInsert): Statement {
  const { value, source, updatedOn } = setting;
  return statement(
    builder
      .insert(institutionSettings)
      .values(setting)
      .onConflictDoUpdate({ target: institutionSettings.key, set: { value, source, updatedOn } }),
  );
}

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

/** The statements that put a whole catalogue in place of what was there. */
export function replaceCatalogue(
  catalogue: Omit<typeof catalogues.$inferSelect, "edited">,
  entries: readonly Omit<CatalogueEntry, "catalogue">[],
): readonly Statement[] {
  const rows = entries.map((e) => [e.code, e.parent, e.name, e.searchKey, e.entry]);
  const { name, sha256, loadedOn } = catalogue;
  return [
    statement(builder.delete(catalogueEntries).where(eq(catalogueEntries.catalogue, name))),
    statement(
      builder
        .insert(catalogues)
        .values({ name, sha256, loadedOn })
        .onConflictDoUpdate({ target: catalogues.name, set: { sha256, loadedOn } }),
    ),
    { sql: INSERT_ENTRIES, params: [name, JSON.stringify(rows)] },
  ];
}
