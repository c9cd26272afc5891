import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { languagePacks, surveys } from "./surveys.ts";

export const ofSurvey = () =>
  text("survey")
    .notNull()
    .references(() => surveys.slug);

export const drafts = sqliteTable("drafts", {
  id: text().primaryKey(),
  survey: ofSurvey(),
  state: text({ enum: ["draft", "review", "offered", "published", "removed"] }).notNull(),
  wasReviewed: integer("was_reviewed", { mode: "boolean" }).notNull().default(false),
  revision: integer().notNull(),
  basedOn: integer("based_on"),
  authorId: text("author_id").notNull(),
  authorName: text("author_name").notNull(),
  createdAt: text("created_at").notNull(),
  updatedAt: text("updated_at").notNull(),
  updatedById: text("updated_by_id").notNull(),
  updatedByName: text("updated_by_name").notNull(),
  closedOn: text("closed_on"),
});

export const ofDraft = () =>
  text("draft")
    .notNull()
    .references(() => drafts.id);

export const draftRevisions = sqliteTable(
  "draft_revisions",
  {
    draft: ofDraft(),
    revision: integer().notNull(),
    sha256: text().notNull(),
    definition: text().notNull(),
    savedAt: text("saved_at").notNull(),
    savedById: text("saved_by_id").notNull(),
    savedByName: text("saved_by_name").notNull(),
  },
  (table) => [primaryKey({ columns: [table.draft, table.revision] })],
);

export const draftApprovals = sqliteTable(
  "draft_approvals",
  {
    draft: ofDraft(),
    sha256: text().notNull(),
    personId: text("person_id").notNull(),
    personName: text("person_name").notNull(),
    approvedAt: text("approved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.draft, table.sha256, table.personId] })],
);

export const draftPacks = sqliteTable(
  "draft_packs",
  {
    draft: ofDraft(),
    language: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => languagePacks.sha256),
  },
  (table) => [primaryKey({ columns: [table.draft, table.language] })],
);

export const surveyOverrides = sqliteTable(
  "survey_overrides",
  {
    survey: ofSurvey(),
    question: text().notNull(),
    property: text({ enum: ["publish", "sensitive"] }).notNull(),
    setOn: text("set_on").notNull(),
    setBy: text("set_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.question, table.property] })],
);
