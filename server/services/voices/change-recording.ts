import {
  listRecordings,
  retireRecording,
  type StoredRecording,
  updateRecording,
} from "../../../db/queries/recordings.ts";
import { unlessWithdrawn } from "../../../db/queries/speakers.ts";
import { findVoice } from "../../../db/queries/voices.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { keepAudioFile } from "../keep-audio-file.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";
import { changeTexts, type TextsDecision } from "../translation/change-texts.ts";
import { readSpoken, spokenText } from "../translation/spoken-texts.ts";
import type { StandingTexts } from "../translation/standing-texts.ts";
import { type Marks, marksProblem, readSound } from "./recording-input.ts";
import { readConsenting } from "./require-voice.ts";
import { NOTHING, type RecordingOf } from "./store-recording.ts";

/** Other marks for what is recorded. */
export async function setMarks(
  deps: Deps,
  person: Person,
  { start, end, ...of }: RecordingOf & Marks,
): Promise<Outcome> {
  return await changeRecording(deps, person, {
    ...{ of, action: "voice.trimmed" },
    decide: (before) => {
      const wrong = marksProblem({ start, end }, before.durationMs);
      if (wrong !== undefined) return { ok: false, problem: wrong };
      if (before.startMs === start && before.endMs === end) return done(undefined);
      const next = { ...before, startMs: start, endMs: end };
      return done({
        next,
        statements: [updateRecording(before.id, { startMs: start, endMs: end })],
      });
    },
  });
}

/** The same in a format of old phones, beside the first. */
export async function storeOlder(
  deps: Deps,
  person: Person,
  { bytes, ...of }: RecordingOf & { readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Outcome> {
  const sound = readSound(bytes);
  if (!sound.ok) return sound;
  // Looked at before the file is stored: nobody fills the disk with what no text has.
  const consenting = await readConsenting(deps, person, of);
  if (!consenting.ok) return consenting;
  if ((await listRecordings(deps.db, of)).length === 0) return refused("voice.no_recording");
  const { mediaType } = sound;
  const { sha256: file } = await keepAudioFile(deps, { bytes, mediaType });
  return await changeRecording(deps, person, {
    ...{ of, action: "voice.older_stored" },
    decide: (before) => {
      if (before.mediaType === mediaType) return refused("voice.same_format");
      if (before.olderFile === file) return done(undefined);
      const older = { olderFile: file, olderMediaType: mediaType, olderBytes: bytes.length };
      return done({
        next: { ...before, ...older },
        statements: [updateRecording(before.id, { olderFile: file })],
      });
    },
  });
}

/** Taken back: nobody hears it any more. It stays in the story. */
export async function removeRecording(
  deps: Deps,
  person: Person,
  of: RecordingOf,
): Promise<Outcome> {
  return await changeRecording(deps, person, {
    ...{ of, action: "voice.removed" },
    decide: (before) => done({ next: undefined, statements: [retireRecording(before.id)] }),
  });
}

interface Changed {
  /** The recording as it is then; undefined once it is taken back. */
  readonly next: StoredRecording | undefined;
  readonly statements: NonNullable<TextsDecision["statements"]>;
}

interface RecordingChange {
  readonly of: RecordingOf;
  readonly action: string;
  /** Undefined changes nothing. */
  readonly decide: (before: StoredRecording) => Outcome<Changed | undefined>;
}

async function changeRecording(
  deps: Deps,
  person: Person,
  { of, action, decide }: RecordingChange,
): Promise<Outcome> {
  const { survey, language, key } = of;
  const changed = await changeTexts(deps, {
    ...{ survey, language, key, actor: person },
    decide: async (standing) => {
      const consenting = await readConsenting(deps, person, of);
      if (!consenting.ok) return consenting;
      const [before] = await listRecordings(deps.db, of);
      if (before === undefined) return refused("voice.no_recording");
      const decided = decide(before);
      if (!decided.ok) return decided;
      if (decided.value === undefined) return done(NOTHING);
      return done(await decisionOf(deps, { of, action, standing, changed: decided.value }));
    },
  });
  return changed.ok ? done(undefined) : changed;
}

interface Deciding {
  readonly of: RecordingOf;
  readonly action: string;
  readonly standing: StandingTexts;
  readonly changed: Changed;
}

async function decisionOf(
  deps: Deps,
  { of, action, standing, changed: { next, statements } }: Deciding,
): Promise<TextsDecision> {
  const { survey, language, key, speaker } = of;
  const isHeard = (await findVoice(deps.db, survey, language)) === speaker;
  const spoken = new Map(await readSpoken(deps, of, speaker));
  if (next === undefined) spoken.delete(key);
  else spoken.set(key, spokenText(next));
  const entry = standing.textOf(key)?.entry;
  const event = { act: "unrecorded", variant: null, note: speaker } as const;
  const isTold = next === undefined && entry !== undefined;
  return {
    action,
    texts: isTold ? [{ key, entry, origin: entry.origin, event }] : [],
    ...(isHeard ? { spoken } : {}),
    statements: [unlessWithdrawn(speaker), ...statements],
    details: { key, speaker },
  };
}
