import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const institutionSettings = sqliteTable("institution_settings", {
  key: text().primaryKey(),
  value: text().notNull(),
  source: text().notNull(),
  updatedOn: text("updated_on").notNull(),
});

export const privacyNotices = sqliteTable("privacy_notices", {
  version: integer().primaryKey(),
  shortText: text("short_text"),
  fullText: text("full_text"),
  settings: text().notNull(),
  publishedOn: text("published_on").notNull(),
});

export const settingsBackups = sqliteTable("settings_backups", {
  number: integer().primaryKey(),
  previous: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
  replacedOn: text("replaced_on").notNull(),
});
