import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

const names = (column: string) => text(column, { mode: "json" }).$type<readonly string[]>();

export const accounts = sqliteTable("accounts", {
  id: text().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  searchKey: text("search_key").notNull(),
  role: text().notNull(),
  languages: names("languages").notNull(),
  regions: names("regions").notNull(),
  state: text({ enum: ["active", "disabled"] }).notNull(),
  stamp: integer().notNull().default(0),
  passwordHash: text("password_hash").notNull(),
  totpSecret: text("totp_secret"),
  createdOn: text("created_on").notNull(),
  disabledOn: text("disabled_on"),
  lastSeenOn: text("last_seen_on"),
});

export const sessions = sqliteTable("sessions", {
  id: text().primaryKey(),
  tokenHash: text("token_hash").notNull(),
  account: text()
    .notNull()
    .references(() => accounts.id),
  stamp: integer().notNull(),
  level: text({ enum: ["second_factor", "enrolling", "full"] }).notNull(),
  startedAt: text("started_at").notNull(),
  lastSeenAt: text("last_seen_at").notNull(),
  expiresAt: text("expires_at").notNull(),
});

export const totpSteps = sqliteTable(
  "totp_steps",
  {
    account: text()
      .notNull()
      .references(() => accounts.id),
    step: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.step] })],
);

export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    account: text()
      .notNull()
      .references(() => accounts.id),
    hash: text().notNull(),
    usedOn: text("used_on"),
  },
  (table) => [primaryKey({ columns: [table.account, table.hash] })],
);

export const accountLinks = sqliteTable("account_links", {
  id: text().primaryKey(),
  kind: text({ enum: ["first_administrator", "invitation", "password"] }).notNull(),
  codeHash: text("code_hash").notNull(),
  about: text().notNull(),
  role: text(),
  languages: names("languages").notNull().default([]),
  regions: names("regions").notNull().default([]),
  createdOn: text("created_on").notNull(),
  expiresAt: text("expires_at").notNull(),
  usedOn: text("used_on"),
  withdrawnOn: text("withdrawn_on"),
});

export const guesses = sqliteTable(
  "guesses",
  {
    about: text().notNull(),
    number: integer().notNull(),
    at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.about, table.number] })],
);
