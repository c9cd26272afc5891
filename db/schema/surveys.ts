import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const surveys = sqliteTable("surveys", {
  slug: text().primaryKey(),
  edited: integer({ mode: "boolean" }).notNull().default(false),
  createdOn: text("created_on").notNull(),
  archivedOn: text("archived_on"),
  removedOn: text("removed_on"),
  shippedSha256: text("shipped_sha256"),
});

export const versions = sqliteTable(
  "versions",
  {
    survey: text()
      .notNull()
      .references(() => surveys.slug),
    version: integer().notNull(),
    sha256: text().notNull(),
    state: text({ enum: ["draft", "published"] }).notNull(),
    definition: text().notNull(),
    createdOn: text("created_on").notNull(),
    publishedOn: text("published_on"),
  },
  (table) => [primaryKey({ columns: [table.survey, table.version] })],
);

export const rounds = sqliteTable("rounds", {
  id: text().primaryKey(),
  survey: text()
    .notNull()
    .references(() => surveys.slug),
  name: text().notNull(),
  opensOn: text("opens_on").notNull(),
  closesOn: text("closes_on"),
  graceDays: integer("grace_days").notNull().default(0),
  resultsPolicy: text("results_policy", {
    enum: ["from_start", "after_close", "staff_only"],
  }).notNull(),
  synthetic: integer({ mode: "boolean" }).notNull().default(false),
  closedOn: text("closed_on"),
  closesOnBefore: text("closes_on_before"),
});

export const languagePacks = sqliteTable("language_packs", {
  sha256: text().primaryKey(),
  /** A slug, or `INTERFACE`. */
  survey: text().notNull(),
  language: text().notNull(),
  pack: text().notNull(),
  basedOn: text("based_on"),
  createdOn: text("created_on").notNull(),
  isCurrent: integer("is_current", { mode: "boolean" }).notNull(),
  edited: integer({ mode: "boolean" }).notNull(),
});
