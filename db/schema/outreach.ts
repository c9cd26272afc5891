import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ofSurvey } from "./survey-life.ts";

export const outreachLinks = sqliteTable("outreach_links", {
  id: text().primaryKey(),
  survey: ofSurvey(),
  medium: text().notNull(),
  language: text().notNull(),
  code: text().notNull(),
  createdOn: text("created_on").notNull(),
  removedOn: text("removed_on"),
});

export const outreachVisits = sqliteTable(
  "outreach_visits",
  {
    link: text()
      .notNull()
      .references(() => outreachLinks.id),
    day: text().notNull(),
    n: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.link, table.day] })],
);
