import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { audioFiles, recordings, speakers } from "../schema/translation.ts";
import { builder, statement } from "./statement.ts";

type Row = typeof recordings.$inferSelect;

/** A recording with what is known of its files. */
export interface StoredRecording extends Row {
  readonly mediaType: string;
  readonly bytes: number;
  readonly olderMediaType: string | null;
  readonly olderBytes: number | null;
}

/** All of a survey in a language, or of one speaker or one text of it. */
export interface RecordingPlace {
  readonly survey: string;
  readonly language: string;
  readonly speaker?: string;
  readonly key?: string;
}

const older = alias(audioFiles, "older");

/**
 * What was last said by each speaker for each text, also where the text is another by now.
 * Of whoever withdrew the consent there is nothing.
 */
export async function listRecordings(
  db: Database,
  { survey, language, speaker, key }: RecordingPlace,
): Promise<readonly StoredRecording[]> {
  return await selectRecordings(
    db,
    and(
      eq(recordings.survey, survey),
      eq(recordings.language, language),
      isNull(speakers.withdrawnOn),
      ...(speaker === undefined ? [] : [eq(recordings.speaker, speaker)]),
      ...(key === undefined ? [] : [eq(recordings.key, key)]),
    ),
  );
}

/** Of one speaker, with a consent or without. */
export async function listRecordingsOf(
  db: Database,
  speaker: string,
): Promise<readonly StoredRecording[]> {
  return await selectRecordings(db, eq(recordings.speaker, speaker));
}

async function selectRecordings(
  db: Database,
  which: SQL | undefined,
): Promise<readonly StoredRecording[]> {
  const rows = await db.orm
    .select({ recording: recordings, audio: audioFiles, older })
    .from(recordings)
    .innerJoin(audioFiles, eq(audioFiles.sha256, recordings.file))
    .innerJoin(speakers, eq(speakers.code, recordings.speaker))
    .leftJoin(older, eq(older.sha256, recordings.olderFile))
    .where(and(which, eq(recordings.isCurrent, true)))
    .orderBy(asc(recordings.survey), asc(recordings.language), asc(recordings.key));
  return rows.map(({ recording, audio, older: other }) => ({
    ...recording,
    ...{ mediaType: audio.mediaType, bytes: audio.bytes },
    olderMediaType: other?.mediaType ?? null,
    olderBytes: other?.bytes ?? null,
  }));
}

/** Fails while another of the text and speaker is current: on `recordings.survey`. */
export function insertRecording(recording: typeof recordings.$inferInsert): Statement {
  return statement(builder.insert(recordings).values(recording));
}

export function retireRecording(id: string): Statement {
  return updateRecording(id, { isCurrent: false });
}

type Change = Partial<Pick<Row, "startMs" | "endMs" | "olderFile" | "isCurrent">>;

export function updateRecording(id: string, change: Change): Statement {
  return statement(builder.update(recordings).set(change).where(eq(recordings.id, id)));
}
