import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

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

const cells = () => text({ mode: "json" }).$type<readonly (readonly string[])[]>().notNull();

export const catalogueImports = sqliteTable("catalogue_imports", {
  id: text().primaryKey(),
  catalogue: text().notNull(),
  fileName: text("file_name").notNull(),
  cells: cells(),
  createdAt: text("created_at").notNull(),
});

export const catalogueBackups = sqliteTable(
  "catalogue_backups",
  {
    catalogue: text().notNull(),
    number: integer().notNull(),
    sha256: text().notNull(),
    edited: integer({ mode: "boolean" }).notNull(),
    loadedOn: text("loaded_on").notNull(),
    cells: cells(),
    replacedOn: text("replaced_on").notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalogue, table.number] })],
);
