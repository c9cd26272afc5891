import type { Deps } from "../deps.ts";
import { keepAudioFile } from "../services/keep-audio-file.ts";

const SPEAKER = `insert into speakers values
  (?1, 'Voz de prueba', 'tzh', 'tzh-x-oxchuc', '2026-11-01', 'firmado', null, '2026-11-01')
  on conflict do nothing`;
const RECORDING = `insert into recordings values
  (?1, ?2, 'tzh', ?3, ?8, ?4, ?5, 1300, 0, 1234, ?6, ?6, '2026-11-20', 'a', 'Ana', ?7)`;

interface ARecording {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same for old phones. */
  readonly older?: Uint8Array<ArrayBuffer>;
  readonly survey?: string;
  readonly key?: string;
  readonly isCurrent?: boolean;
  readonly speaker?: string;
}

/** Keeps bytes as a recording of one text; gives the name of its file. */
export async function putRecording(
  deps: Pick<Deps, "db" | "files" | "clock" | "newId">,
  { bytes, older, survey = "percepcion", key = "p01.label", ...more }: ARecording,
): Promise<string> {
  const file = await putFile(deps, bytes);
  const { isCurrent = true, speaker = "H01" } = more;
  const olderFile = older === undefined ? null : await putFile(deps, older);
  const marks = ["0".repeat(64), isCurrent ? 1 : 0];
  const params = [deps.newId(), survey, key, file, olderFile, ...marks, speaker];
  await deps.db.atomic({
    statements: [
      { sql: SPEAKER, params: [speaker] },
      { sql: RECORDING, params },
    ],
  });
  return file;
}

/** Keeps bytes as a file that no recording names yet. */
export async function putFile(
  deps: Pick<Deps, "db" | "files" | "clock">,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  return (await keepAudioFile(deps, { bytes, mediaType: "audio/webm" })).sha256;
}
