import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const jobs = sqliteTable("jobs", {
  id: text().primaryKey(),
  kind: text().notNull(),
  subject: text().notNull(),
  state: text({ enum: ["queued", "running", "done", "failed", "cancelled"] }).notNull(),
  step: text(),
  stepsDone: integer("steps_done").notNull().default(0),
  stepsTotal: integer("steps_total"),
  failure: text(),
  createdOn: text("created_on").notNull(),
  updatedAt: text("updated_at").notNull(),
  /** Id of the account or token; absent for timed work. */
  startedBy: text("started_by"),
  /** Where its result is to be seen. */
  href: text(),
});

export const apiTokens = sqliteTable("api_tokens", {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text().notNull(),
  hash: text().notNull(),
  createdOn: text("created_on").notNull(),
  expiresOn: text("expires_on"),
  lastUsedOn: text("last_used_on"),
  revokedOn: text("revoked_on"),
});
