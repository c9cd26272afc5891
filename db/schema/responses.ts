import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { CHANNELS } from "../../surveys/core/index.ts";
import { rounds } from "./surveys.ts";

export const RESPONSE_STATES = ["received", "flagged", "rejected", "withdrawn"] as const;

export const responses = sqliteTable("responses", {
  id: text().primaryKey(),
  round: text()
    .notNull()
    .references(() => rounds.id),
  version: integer().notNull(),
  language: text().notNull(),
  channel: text({ enum: CHANNELS }).notNull(),
  answeredOn: text("answered_on").notNull(),
  receivedOn: text("received_on").notNull(),
  state: text({ enum: RESPONSE_STATES }).notNull(),
  folio: text().notNull(),
  digest: text().notNull(),
  contentDigest: text("content_digest").notNull(),
  seed: text(),
  pack: text(),
  played: text(),
  answers: text().notNull(),
});

export const tallies = sqliteTable(
  "tallies",
  {
    round: text()
      .notNull()
      .references(() => rounds.id),
    /** See `cellOf`. */
    cell: text().notNull(),
    n: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.cell] })],
);

export const publications = sqliteTable("publications", {
  round: text()
    .primaryKey()
    .references(() => rounds.id),
  publishedOn: text("published_on").notNull(),
  publication: text().notNull(),
});
