import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

const ACTOR_KINDS = ["person", "token", "command", "system", "reviewer"] as const;

export const auditLog = sqliteTable("audit_log", {
  sequence: integer().primaryKey(),
  at: text().notNull(),
  actorKind: text("actor_kind", { enum: ACTOR_KINDS }).notNull(),
  actorId: text("actor_id").notNull(),
  actorName: text("actor_name").notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  details: text().notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text().notNull(),
});
