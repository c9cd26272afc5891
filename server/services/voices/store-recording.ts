import type { AudioFile } from "../../../db/queries/audio-files.ts";
import {
  insertRecording,
  listRecordings,
  retireRecording,
  type StoredRecording,
} from "../../../db/queries/recordings.ts";
import { unlessWithdrawn } from "../../../db/queries/speakers.ts";
import { findVoice, replaceVoice } from "../../../db/queries/voices.ts";
import {
  type PackText,
  sha256Hex,
  type SpokenText,
  translates,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { keepAudioFile } from "../keep-audio-file.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";
import { changeTexts, type TextsDecision } from "../translation/change-texts.ts";
import { readSpoken } from "../translation/spoken-texts.ts";
import { readTextPlace } from "../translation/read-text-place.ts";
import { readStanding, type StandingTexts } from "../translation/standing-texts.ts";
import { type Marks, marksProblem, readSound } from "./recording-input.ts";
import { readConsenting } from "./require-voice.ts";

/** Which recording: of a text, by a speaker. */
export interface RecordingOf {
  readonly survey: string;
  readonly language: string;
  readonly key: string;
  readonly speaker: string;
}

export interface NewRecording extends RecordingOf, Marks {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly duration: number;
  /** SHA-256 of the words that were read aloud; without it those that stand there now. */
  readonly says?: string | undefined;
}

interface StoredSound extends RecordingOf, Marks {
  readonly duration: number;
  readonly says: string;
  readonly file: AudioFile;
}

/**
 * Keeps what a speaker said for a text. The file is stored before anything names it; the same
 * again changes nothing.
 */
export async function storeRecording(
  deps: Deps,
  person: Person,
  { bytes, ...given }: NewRecording,
): Promise<Outcome> {
  const sound = readSound(bytes);
  if (!sound.ok) return sound;
  const wrong = marksProblem(given, given.duration);
  if (wrong !== undefined) return { ok: false, problem: wrong };
  const consenting = await readConsenting(deps, person, given);
  if (!consenting.ok) return consenting;
  const speakable = await readSpeakable(deps, given);
  if (!speakable.ok) return speakable;
  const standing = sha256Hex(speakable.value.text);
  const { says = standing } = given;
  if (says !== standing) return OTHER_WORDS;
  const file = await keepAudioFile(deps, { bytes, mediaType: sound.mediaType });
  const stored = { ...given, says, file };
  const changed = await changeTexts(deps, {
    ...{ survey: given.survey, language: given.language, key: given.key },
    actor: person,
    decide: async (standing) => await decide(deps, person, { standing, stored }),
  });
  return changed.ok ? done(undefined) : changed;
}

/** The text was changed after somebody had read it aloud. */
const OTHER_WORDS = refused("voice.text_changed");

/** It is so already. */
export const NOTHING: TextsDecision = { action: "", texts: [] };

interface Deciding {
  readonly standing: StandingTexts;
  readonly stored: StoredSound;
}

async function decide(
  deps: Deps,
  person: Person,
  { standing, stored }: Deciding,
): Promise<Outcome<TextsDecision>> {
  // Asked again: the consent may have been withdrawn since.
  const consenting = await readConsenting(deps, person, stored);
  if (!consenting.ok) return consenting;
  const text = speakableText(standing, stored.key);
  if (!text.ok) return text;
  if (sha256Hex(text.value.text) !== stored.says) return OTHER_WORDS;
  const [before] = await listRecordings(deps.db, stored);
  if (before !== undefined && saysTheSame(before, stored, text.value)) return done(NOTHING);
  const { survey, language, key, speaker } = stored;
  const inUse = await findVoice(deps.db, survey, language);
  const spoken = await readSpoken(deps, stored, speaker);
  const isHeard = inUse === undefined || inUse === speaker;
  return done({
    action: "voice.recorded",
    texts: [recordedText(text.value, stored)],
    ...(isHeard ? { spoken: new Map([...spoken, [key, spokenOf(stored, text.value)]]) } : {}),
    statements: [
      unlessWithdrawn(speaker),
      ...(before === undefined ? [] : [retireRecording(before.id)]),
      insertRecording(recordingRow(deps, person, { stored, text: text.value })),
      ...(inUse === undefined ? replaceVoice({ survey, language, speaker }, undefined) : []),
    ],
    details: { key, speaker },
  });
}

/** Looked at before the file is kept: nobody fills the disk with what no text has. */
async function readSpeakable(deps: Deps, of: RecordingOf): Promise<Outcome<PackText>> {
  const place = await readTextPlace(deps, of);
  if (place === undefined) return refused("text.unknown_place");
  return speakableText(await readStanding(deps, place, of.key), of.key);
}

/** What stands there, unless it is missing or translates other Spanish: that would be said in vain. */
function speakableText(standing: StandingTexts, key: string): Outcome<PackText> {
  const text = standing.textOf(key);
  if (text?.entry === undefined) return refused("voice.no_text");
  if (!translates(text.entry, text.spanish)) return refused("voice.stale_text");
  return done(text.entry);
}

function saysTheSame(before: StoredRecording, stored: StoredSound, text: PackText): boolean {
  return (
    before.file === stored.file.sha256 &&
    before.startMs === stored.start &&
    before.endMs === stored.end &&
    before.textHash === sha256Hex(text.text) &&
    before.sourceHash === text.sourceHash
  );
}

/** The line of the story: whose voice, by the code. */
function recordedText(entry: PackText, { key, speaker }: RecordingOf) {
  const event = { act: "recorded", variant: null, note: speaker } as const;
  return { key, entry, origin: entry.origin, event };
}

function spokenOf(stored: StoredSound, text: PackText): SpokenText {
  const { start, end, speaker } = stored;
  const { sha256: file, mediaType, bytes } = stored.file;
  return {
    recording: { file, mediaType, bytes, start, end, speaker },
    textHash: sha256Hex(text.text),
    sourceHash: text.sourceHash,
  };
}

function recordingRow(
  { newId, clock }: Deps,
  person: Person,
  { stored, text }: { readonly stored: StoredSound; readonly text: PackText },
) {
  const { survey, language, key, speaker, start, end, duration } = stored;
  return {
    ...{ id: newId(), survey, language, key, speaker, file: stored.file.sha256, isCurrent: true },
    ...{ durationMs: duration, startMs: start, endMs: end, olderFile: null },
    ...{ textHash: sha256Hex(text.text), sourceHash: text.sourceHash },
    ...{ recordedOn: clock.today(), recordedById: person.id, recordedByName: person.name },
  };
}
