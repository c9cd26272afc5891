import {
  listRecordings,
  listRecordingsOf,
  type StoredRecording,
} from "../../../db/queries/recordings.ts";
import { findVoice } from "../../../db/queries/voices.ts";
import {
  type LanguagePack,
  type PackText,
  type Recording,
  type SpokenText,
  withRecording,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { TextsOf } from "./text-place.ts";

/** What one speaker said, by key. */
export type SpokenTexts = ReadonlyMap<string, SpokenText>;

/** By the speaker whose voice is in use, or another one that is asked for. */
export async function readSpoken(
  deps: Pick<Deps, "db">,
  { survey, language }: TextsOf,
  asked?: string,
): Promise<SpokenTexts> {
  const speaker = asked ?? (await findVoice(deps.db, survey, language));
  if (speaker === undefined) return new Map();
  const rows = await listRecordings(deps.db, { survey, language, speaker });
  return new Map(rows.map((row) => [row.key, spokenText(row)]));
}

/** A consent as it will be once something is stored. */
export interface Consent {
  /** Of the speaker. */
  readonly code: string;
  readonly isGiven: boolean;
}

/** By the speaker whose voice is in use, once a consent is given or withdrawn. */
export async function readSpokenAs(
  deps: Pick<Deps, "db">,
  of: TextsOf,
  { code, isGiven }: Consent,
): Promise<SpokenTexts> {
  if ((await findVoice(deps.db, of.survey, of.language)) !== code)
    return await readSpoken(deps, of);
  if (!isGiven) return new Map();
  const rows = (await listRecordingsOf(deps.db, code)).filter(
    ({ survey, language }) => survey === of.survey && language === of.language,
  );
  return new Map(rows.map((row) => [row.key, spokenText(row)]));
}

export function spokenText(row: StoredRecording): SpokenText {
  const { textHash, sourceHash } = row;
  return { recording: recordingOf(row), textHash, sourceHash };
}

function recordingOf(row: StoredRecording): Recording {
  const { file, mediaType, bytes, startMs, endMs, speaker } = row;
  const { olderFile, olderMediaType, olderBytes } = row;
  const older =
    olderFile === null || olderMediaType === null || olderBytes === null
      ? {}
      : { older: { file: olderFile, mediaType: olderMediaType, bytes: olderBytes } };
  return { ...{ file, mediaType, bytes, start: startMs, end: endMs, speaker }, ...older };
}

/** The pack with each recording that says exactly its text, and no other. */
export function voiced(pack: LanguagePack, spoken: SpokenTexts): LanguagePack {
  const texts = Object.entries(pack.texts).map(([key, entry]): [string, PackText] => [
    key,
    heard(entry, spoken.get(key)),
  ]);
  return { ...pack, texts: Object.fromEntries(texts) };
}

/**
 * What a variant takes over keeps the voice of its base until the variant has one that says it; what
 * is published keeps its own while the same speaker says the words of a draft.
 */
function heard(entry: PackText, spoken: SpokenText | undefined): PackText {
  const own = withRecording(entry, spoken);
  const isTakenOver = entry.language !== undefined;
  const isSaidAnew = spoken !== undefined && spoken.recording.speaker === entry.audio?.speaker;
  return own.audio === undefined && (isTakenOver || isSaidAnew) ? entry : own;
}
