import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ofDraft } from "./survey-life.ts";

export const reviews = sqliteTable("reviews", {
  id: text().primaryKey(),
  draft: ofDraft(),
  name: text().notNull(),
  codeHash: text("code_hash").notNull(),
  createdAt: text("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  expiresOn: text("expires_on").notNull(),
  revokedOn: text("revoked_on"),
});

export const reviewers = sqliteTable("reviewers", {
  id: text().primaryKey(),
  review: text()
    .notNull()
    .references(() => reviews.id),
  tokenHash: text("token_hash").notNull(),
  name: text().notNull(),
  startedAt: text("started_at").notNull(),
});

export const reviewComments = sqliteTable("review_comments", {
  id: text().primaryKey(),
  draft: ofDraft(),
  reviewer: text()
    .notNull()
    .references(() => reviewers.id),
  item: text().notNull(),
  comment: text().notNull(),
  writtenAt: text("written_at").notNull(),
  resolution: text({ enum: ["accepted", "declined"] }),
  note: text(),
  resolvedAt: text("resolved_at"),
  resolvedBy: text("resolved_by"),
});
