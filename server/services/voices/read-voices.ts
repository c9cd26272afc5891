import { listRecordings, type StoredRecording } from "../../../db/queries/recordings.ts";
import { listSpeakers } from "../../../db/queries/speakers.ts";
import { findVoice } from "../../../db/queries/voices.ts";
import { isVariantOf, saysToday, translates } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readTextPlace } from "../translation/read-text-place.ts";
import { readStanding, type StandingTexts } from "../translation/standing-texts.ts";
import { titleOf } from "../translation/title-of.ts";
import type { TextPlace, TextsOf } from "../translation/text-place.ts";

/** How far the voice of one speaker has come. */
export interface VoiceProgress {
  readonly code: string;
  readonly variant: string;
  readonly isInUse: boolean;
  readonly recorded: number;
  /** Recorded, and says other words than the text by now. */
  readonly stale: number;
  readonly missing: number;
  readonly bytes: number;
  /** What is heard of it, in milliseconds. */
  readonly length: number;
}

export interface VoicesOfPlace {
  readonly title: string;
  /** Texts that can be said: translated, and of today's Spanish. */
  readonly speakable: number;
  /** The others: to be translated first. */
  readonly unspeakable: number;
  readonly voices: readonly VoiceProgress[];
  /** The voice in use has lost its consent: nothing is heard. */
  readonly isSilenced: boolean;
}

/** Whose voices there are of a survey in a language; undefined for a place that is not there. */
export async function readVoices(deps: Deps, of: TextsOf): Promise<VoicesOfPlace | undefined> {
  const place = await readTextPlace(deps, of);
  if (place === undefined) return undefined;
  const [standing, speakers, recordings, inUse] = await Promise.all([
    readStanding(deps, place),
    listSpeakers(deps.db),
    listRecordings(deps.db, of),
    findVoice(deps.db, of.survey, of.language),
  ]);
  const bySpeaker = Map.groupBy(recordings, ({ speaker }) => speaker);
  const keys = speakableKeys(place);
  const fitting = speakers.filter(
    ({ withdrawnOn, variant }) => withdrawnOn === null && isVariantOf(variant, of.language),
  );
  return {
    title: titleOf(place),
    speakable: keys.size,
    unspeakable: translatable(standing).length - keys.size,
    voices: fitting.map(({ code, variant }) => ({
      ...{ code, variant, isInUse: code === inUse },
      ...progressOf(place, keys, bySpeaker.get(code) ?? []),
    })),
    isSilenced: inUse !== undefined && !fitting.some(({ code }) => code === inUse),
  };
}

/** Names of places are said as they are in every language. */
function translatable({ place, textOf }: StandingTexts): readonly string[] {
  const isName = (key: string) => textOf(key)?.kind === "name";
  return [...place.spanish.keys()].filter(
    (key) => place.entries[key] !== undefined || !isName(key),
  );
}

/** In the order they are met. */
function speakableKeys({ spanish, entries }: TextPlace): ReadonlySet<string> {
  const pairs = [...spanish].filter(([key, source]) => {
    const entry = entries[key];
    return entry !== undefined && translates(entry, source);
  });
  return new Set(pairs.map(([key]) => key));
}

function progressOf(
  place: TextPlace,
  keys: ReadonlySet<string>,
  recordings: readonly StoredRecording[],
) {
  const own = recordings.filter(({ key }) => place.spanish.has(key));
  const heard = own.filter((recording) => isHeard(place, recording));
  const sum = (count: (row: StoredRecording) => number) =>
    heard.reduce((total, row) => total + count(row), 0);
  return {
    recorded: heard.length,
    stale: own.length - heard.length,
    missing: keys.size - heard.length,
    bytes: sum(({ bytes, olderBytes }) => bytes + (olderBytes ?? 0)),
    length: sum(({ startMs, endMs }) => endMs - startMs),
  };
}

/** Whether it says the text of today, which translates the Spanish of today. */
export function isHeard({ entries, spanish }: TextPlace, recording: StoredRecording): boolean {
  const { key } = recording;
  return saysToday(recording, entries[key], spanish.get(key) ?? "");
}
