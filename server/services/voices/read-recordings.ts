import { listRecordings } from "../../../db/queries/recordings.ts";
import { findVoice } from "../../../db/queries/voices.ts";
import type { Recording, TextUnit } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readTextPlace } from "../translation/read-text-place.ts";
import { readUnit } from "../translation/read-units.ts";
import { spokenText } from "../translation/spoken-texts.ts";
import type { TextPlace } from "../translation/text-place.ts";
import { isHeard } from "./read-voices.ts";
import type { ChosenVoice } from "./choose-voice.ts";
import type { RecordingOf } from "./store-recording.ts";

export type HeardRecording = Recording & { readonly isStale: boolean };

interface RecordingsRead {
  /** By key. */
  readonly recordings: Readonly<Record<string, HeardRecording>>;
  /** Whose voice is in use; null while nobody has recorded anything. */
  readonly voice: string | null;
}

/** What a speaker recorded; undefined for a place that is not there. */
export async function readRecordings(
  deps: Deps,
  of: ChosenVoice,
): Promise<RecordingsRead | undefined> {
  const place = await readTextPlace(deps, of);
  if (place === undefined) return undefined;
  const [rows, voice = null] = await Promise.all([
    listRecordings(deps.db, of),
    findVoice(deps.db, of.survey, of.language),
  ]);
  return { recordings: Object.fromEntries(rows.map((row) => [row.key, told(place, row)])), voice };
}

/** A text of the workbench with what one speaker says for it. */
export async function readSpokenUnit(deps: Deps, of: RecordingOf): Promise<TextUnit | undefined> {
  const [unit, place] = await Promise.all([readUnit(deps, of, of.key), readTextPlace(deps, of)]);
  if (unit === undefined || place === undefined) return undefined;
  const [row] = await listRecordings(deps.db, of);
  return { ...unit, recording: row === undefined ? null : told(place, row) };
}

function told(
  place: TextPlace,
  row: Awaited<ReturnType<typeof listRecordings>>[number],
): HeardRecording {
  return { ...spokenText(row).recording, isStale: !isHeard(place, row) };
}
