import { listRecordings, type StoredRecording } from "../../../db/queries/recordings.ts";
import { findSpeaker } from "../../../db/queries/speakers.ts";
import { soundEnding } from "../../../surveys/interchange/xlsform/recording-name.ts";
import type { Deps } from "../../deps.ts";
import { readSoundFile } from "../read-sound-file.ts";
import { readTextPlace } from "../translation/read-text-place.ts";
import type { TextPlace } from "../translation/text-place.ts";
import type { ChosenVoice } from "./choose-voice.ts";
import { isHeard } from "./read-voices.ts";

/** One file of a voice pack. */
export interface PackedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

export interface PackedText extends PackedFile {
  readonly key: string;
  readonly text: string;
  readonly textHash: string;
  /** Milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly duration: number;
  readonly recordedOn: string;
  readonly older?: PackedFile;
}

/** Everything one speaker says for a survey in a language. Speakers have a code and no name. */
export interface VoicePack {
  readonly format: "consulta-voz/1";
  readonly survey: string;
  readonly language: string;
  readonly variant: string;
  readonly speaker: string;
  readonly madeOn: string;
  readonly texts: readonly PackedText[];
}

/** What is heard today; undefined without such a place or a speaker with consent. */
export async function readVoicePack(deps: Deps, of: ChosenVoice): Promise<VoicePack | undefined> {
  const [place, speaker] = await Promise.all([
    readTextPlace(deps, of),
    findSpeaker(deps.db, of.speaker),
  ]);
  if (place === undefined || speaker?.withdrawnOn !== null) return undefined;
  const rows = await listRecordings(deps.db, of);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const texts = [...place.spanish.keys()].flatMap((key, at) => {
    const row = byKey.get(key);
    return row === undefined || !isHeard(place, row) ? [] : [packed(place, row, at + 1)];
  });
  return {
    ...{ format: "consulta-voz/1", survey: of.survey, language: of.language },
    ...{ variant: speaker.variant, speaker: speaker.code, madeOn: deps.clock.today(), texts },
  };
}

function packed(place: TextPlace, row: StoredRecording, order: number): PackedText {
  const { key, file, bytes, mediaType, textHash, startMs, endMs, durationMs, recordedOn } = row;
  const { olderFile, olderBytes, olderMediaType } = row;
  const older =
    olderFile === null || olderBytes === null || olderMediaType === null
      ? {}
      : { older: { ...named(order, key, olderMediaType), sha256: olderFile, bytes: olderBytes } };
  return {
    ...{ key, text: place.entries[key]?.text ?? "", textHash, ...named(order, key, mediaType) },
    ...{ sha256: file, bytes, start: startMs, end: endMs, duration: durationMs, recordedOn },
    ...older,
  };
}

const LONGEST_KEY = 100;

/** `001_p01.label.webm`: in the order they are met, with signs that every disk takes. */
function named(order: number, key: string, mediaType: string) {
  const sign = key.replace(/[^A-Za-z0-9._-]/g, "_").slice(0, LONGEST_KEY);
  const name = `${String(order).padStart(3, "0")}_${sign}.${soundEnding(mediaType) ?? "bin"}`;
  return { name, mediaType };
}

const MANIFEST = "manifiesto.json";

/** The files of a pack one after the other, its manifest first. */
export async function* voicePackFiles(
  { files }: Pick<Deps, "files">,
  pack: VoicePack,
): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, void, void> {
  yield { name: MANIFEST, bytes: new TextEncoder().encode(manifestText(pack)) };
  for (const text of pack.texts) {
    for (const { name, sha256 } of [text, ...(text.older === undefined ? [] : [text.older])]) {
      const file = await readSoundFile(files, sha256);
      if (file.fault !== undefined) throw new Error(`audio file ${sha256} is ${file.fault}`);
      yield { name, bytes: file.bytes };
    }
  }
}

export function manifestText(pack: VoicePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}
