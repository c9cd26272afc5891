import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const institutionSettings = sqliteTable("institution_settings", {
  key: text().primaryKey(),
  value: text().notNull(),
  source: text().notNull(),
  updatedOn: text("updated_on").notNull(),
});

export const catalogues = sqliteTable("catalogues", {
  name: text().primaryKey(),
  sha256: text().notNull(),
  edited: integer({ mode: "boolean" }).notNull().default(false),
  loadedOn: text("loaded_on").notNull(),
});

export const catalogueEntries = sqliteTable(
  "catalogue_entries",
  {
    catalogue: text()
      .notNull()
      .references(() => catalogues.name),
    code: text().notNull(),
    parent: text(),
    name: text().notNull(),
    searchKey: text("search_key").notNull(),
    entry: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalogue, table.code] })],
);
