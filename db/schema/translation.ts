import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Which text: of a survey, or of the interface, in a language or variant. */
const textPlace = () => ({
  survey: text().notNull(),
  language: text().notNull(),
  key: text("text_key").notNull(),
});

export const TEXT_ACTS = [
  "written",
  "imported",
  "kept",
  "reviewed",
  "approved",
  "returned",
  "withdrawn",
  "recorded",
  "unrecorded",
] as const;

export const textEvents = sqliteTable(
  "text_events",
  {
    ...textPlace(),
    sequence: integer().notNull(),
    at: text().notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    act: text({ enum: TEXT_ACTS }).notNull(),
    state: text({
      enum: ["missing", "draft_machine", "draft_human", "reviewed", "approved"],
    }).notNull(),
    origin: text().notNull(),
    text: text().notNull(),
    spanish: text().notNull(),
    sourceHash: text("source_hash").notNull(),
    variant: text(),
    note: text(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.language, table.key, table.sequence] })],
);

export const textComments = sqliteTable("text_comments", {
  id: text().primaryKey(),
  ...textPlace(),
  at: text().notNull(),
  authorId: text("author_id").notNull(),
  authorName: text("author_name").notNull(),
  comment: text().notNull(),
  resolvedAt: text("resolved_at"),
  resolvedByName: text("resolved_by_name"),
});

export const speakers = sqliteTable("speakers", {
  code: text().primaryKey(),
  /** Never leaves the institution. */
  name: text().notNull(),
  language: text().notNull(),
  variant: text().notNull(),
  consentedOn: text("consented_on").notNull(),
  consentNote: text("consent_note").notNull(),
  withdrawnOn: text("withdrawn_on"),
  createdAt: text("created_at").notNull(),
});

export const audioFiles = sqliteTable("audio_files", {
  sha256: text().primaryKey(),
  mediaType: text("media_type").notNull(),
  bytes: integer().notNull(),
  storedOn: text("stored_on").notNull(),
});

const audioFile = (name: string) => text(name).references(() => audioFiles.sha256);
const ofSpeaker = () =>
  text()
    .notNull()
    .references(() => speakers.code);

export const recordings = sqliteTable("recordings", {
  id: text().primaryKey(),
  ...textPlace(),
  speaker: ofSpeaker(),
  file: audioFile("file").notNull(),
  olderFile: audioFile("older_file"),
  durationMs: integer("duration_ms").notNull(),
  startMs: integer("start_ms").notNull(),
  endMs: integer("end_ms").notNull(),
  textHash: text("text_hash").notNull(),
  sourceHash: text("source_hash").notNull(),
  recordedOn: text("recorded_on").notNull(),
  recordedById: text("recorded_by_id").notNull(),
  recordedByName: text("recorded_by_name").notNull(),
  isCurrent: integer("is_current", { mode: "boolean" }).notNull(),
});

export const voices = sqliteTable(
  "voices",
  { survey: text().notNull(), language: text().notNull(), speaker: ofSpeaker() },
  (table) => [primaryKey({ columns: [table.survey, table.language] })],
);
