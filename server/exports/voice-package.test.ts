import { expect, it } from "vitest";
import { readZipDirectory } from "../../surveys/interchange/workbook/zip-directory.ts";
import { sha256Of } from "../files.ts";
import {
  manifestText,
  type PackedText,
  type VoicePack,
  voicePackFiles,
} from "../services/voices/read-voice-pack.ts";
import { aWav } from "../testing/a-sound.ts";
import { byteStream } from "./byte-stream.ts";
import { storedZip } from "./stored-zip.ts";

const TEXTS = 190;
const faults: unknown[] = [];

async function aVoice() {
  const sounds = new Map<string, Uint8Array<ArrayBuffer>>();
  const texts: PackedText[] = [];
  for (let n = 1; n <= TEXTS; n += 1) {
    const bytes = aWav(200 + n, 100);
    const sha256 = await sha256Of(bytes);
    sounds.set(sha256, bytes);
    texts.push({
      ...{ key: `p${String(n)}.label`, text: "Bin", textHash: "", recordedOn: "2026-11-20" },
      ...{ name: `${String(n)}.wav`, mediaType: "audio/wav", sha256, bytes: bytes.length },
      ...{ start: 0, end: 100, duration: 100 },
    });
  }
  const place = { survey: "todos", language: "tzh", variant: "tzh-x-oxchuc" } as const;
  const about = { format: "consulta-voz/1", speaker: "H01", madeOn: "2026-11-20" } as const;
  const pack: VoicePack = { ...place, ...about, texts };
  return { pack, sounds };
}

function streamOf({ pack, sounds }: Awaited<ReturnType<typeof aVoice>>) {
  const read: string[] = [];
  const files = {
    read: (sha256: string) => {
      read.push(sha256);
      return Promise.resolve(sounds.get(sha256));
    },
    store: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
  const stream = byteStream(storedZip(voicePackFiles({ files }, pack)), (error) =>
    faults.push(error),
  );
  return { stream, read };
}

it("sends every recording of a long survey, holding one of them at a time", async () => {
  const voice = await aVoice();
  const { stream, read } = streamOf(voice);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of stream) {
    parts.push(part);
    // A name and its bytes are two parts; before them stand those of the manifest.
    expect(read.length).toBeLessThanOrEqual(parts.length / 2);
  }
  const entries = readZipDirectory(new Uint8Array(await new Blob(parts).arrayBuffer()));
  expect(entries).toHaveLength(TEXTS + 1);
  const [manifest, ...sounds] = entries;
  expect(new TextDecoder().decode(manifest?.data)).toBe(manifestText(voice.pack));
  for (const [at, { name, data }] of sounds.entries()) {
    const told = voice.pack.texts[at];
    expect([name, data.length]).toEqual([told?.name, told?.bytes]);
    expect(await sha256Of(data.slice())).toBe(told?.sha256);
  }
});

it("breaks off at a file that is not the one of the manifest", async () => {
  const voice = await aVoice();
  voice.sounds.set(voice.pack.texts[3]?.sha256 ?? "", aWav(999, 100));
  await expect(new Response(streamOf(voice).stream).arrayBuffer()).rejects.toThrow();
  expect(String(faults.at(-1))).toContain("damaged");
});
