import { insertAudioFile } from "../../db/queries/audio-files.ts";
import { findCurrentPack } from "../../db/queries/language-packs.ts";
import { readConfig } from "../config.ts";
import type { Deps } from "../deps.ts";
import { sha256Of } from "../files.ts";
import { createNodeDeps } from "../node-deps.ts";
import { readPack } from "../services/load-pack.ts";
import { anInterfacePack, putPack } from "./put-pack.ts";
import type { LanguagePack, Recording } from "../../surveys/core/index.ts";

const RATE = 8_000;
const HEADER = 44;

/** A tone as a WAV file of 8 bits: each number gives another. */
function aTone(number: number, milliseconds: number): Uint8Array<ArrayBuffer> {
  const samples = Math.round((RATE * milliseconds) / 1_000);
  const bytes = new Uint8Array(HEADER + samples);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  write(0, "RIFF");
  view.setUint32(4, HEADER - 8 + samples, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, "data");
  view.setUint32(40, samples, true);
  for (let at = 0; at < samples; at += 1) {
    bytes[HEADER + at] = 128 + 40 * Math.sin((at * (200 + number) * 2 * Math.PI) / RATE);
  }
  return bytes;
}

const SPEAKER = `insert into speakers values
  ('H01', 'Voz de prueba', 'tzh', 'tzh-x-oxchuc', '2026-11-01', 'firmado', null, '2026-11-01')
  on conflict do nothing`;
// A file that nobody recorded is sent to nobody.
const NAMED = `insert into recordings values
  (?1, ?2, ?3, ?1, 'H01', ?1, null, 300, 20, 280, ?1, ?1, '2026-11-20', 'a', 'Ana', 0)
  on conflict do nothing`;

/** Says every text of a pack, each by another tone. */
export function aSpeakerOf(deps: Pick<Deps, "db" | "files">, milliseconds: number) {
  let number = 0;
  async function record({ survey, language }: LanguagePack): Promise<Recording> {
    number += 1;
    const bytes = aTone(number, milliseconds);
    const file = await sha256Of(bytes);
    const mediaType = "audio/wav";
    const row = { sha256: file, mediaType, bytes: bytes.length, storedOn: "2026-11-20" };
    await deps.files.store(file, bytes);
    await deps.db.atomic({ statements: [insertAudioFile(row)] });
    const said = { sql: NAMED, params: [file, survey, language] };
    await deps.db.atomic({ statements: [{ sql: SPEAKER, params: [] }, said] });
    const end = milliseconds - 20;
    return { file, mediaType, bytes: bytes.length, start: 20, end, speaker: "H01" };
  }
  return async (pack: LanguagePack): Promise<LanguagePack> => {
    const entries = Object.entries(pack.texts);
    const texts: [string, LanguagePack["texts"][string]][] = [];
    for (const [key, entry] of entries) texts.push([key, { ...entry, audio: await record(pack) }]);
    return { ...pack, texts: Object.fromEntries(texts) };
  };
}

interface Voiced {
  readonly dataDir: string;
  readonly language?: string;
  readonly milliseconds?: number;
  /** Texts of the interface that are recorded too. */
  readonly words?: Parameters<typeof anInterfacePack>[1];
}

/** Gives every translated text of the shipped survey a recording, as if somebody had spoken them all. */
export async function recordShippedSurvey({
  dataDir,
  language = "tzh",
  milliseconds = 300,
  words = {},
}: Voiced): Promise<LanguagePack> {
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: dataDir }));
  const spoken = aSpeakerOf(deps, milliseconds);
  try {
    const current = await findCurrentPack(deps.db, "percepcion", language);
    const pack = await readPack(deps, current?.sha256 ?? "");
    if (pack === undefined) throw new Error("no shipped pack");
    const voiced = await spoken(pack);
    await putPack(deps, voiced);
    if (Object.keys(words).length > 0) {
      await putPack(deps, await spoken(anInterfacePack(language, words)));
    }
    return voiced;
  } finally {
    await close();
  }
}
