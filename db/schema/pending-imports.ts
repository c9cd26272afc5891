import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const pendingImports = sqliteTable("pending_imports", {
  id: text().primaryKey(),
  owner: text().notNull(),
  purpose: text().notNull().default("definition"),
  fileName: text("file_name").notNull(),
  createdAt: text("created_at").notNull(),
  expiresAt: text("expires_at").notNull(),
  storedAs: text("stored_as"),
});

export const pendingImportParts = sqliteTable(
  "pending_import_parts",
  {
    import: text()
      .notNull()
      .references(() => pendingImports.id),
    part: integer().notNull(),
    content: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.import, table.part] })],
);
