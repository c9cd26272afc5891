import { latin } from "./latin.ts";
import { isMp3 } from "./mp3-frames.ts";
import { mp4Tracks } from "./mp4-boxes.ts";

/** What a recording may be stored as. */
export const AUDIO_TYPES = [
  "audio/webm",
  "audio/mp4",
  "audio/ogg",
  "audio/mpeg",
  "audio/wav",
] as const;
export type AudioType = (typeof AUDIO_TYPES)[number];

const IS: Readonly<Record<AudioType, (bytes: Uint8Array) => boolean>> = {
  "audio/webm": isWebmOpus,
  "audio/mp4": isMp4Aac,
  "audio/ogg": isOggOpus,
  "audio/mpeg": isMp3,
  "audio/wav": isWavPcm,
};

/** What the bytes really are, whatever whoever sends them says; undefined for anything else. */
export function audioTypeOf(bytes: Uint8Array): AudioType | undefined {
  return AUDIO_TYPES.find((type) => IS[type](bytes));
}

/** Names of codecs and tracks stand before the sound, whose bytes may look like any name. */
const HEAD_BYTES = 4096;
const EBML = "\x1a\x45\xdf\xa3";
/** Where the sound begins; not its line in the index, which stands before it. */
const CLUSTER = /(?<!\x53\xab\x84)\x1f\x43\xb6\x75/;
const VIDEO = /V_[A-Z]{2}/;

function isWebmOpus(bytes: Uint8Array): boolean {
  const [head = ""] = latin(bytes, 0, HEAD_BYTES).split(CLUSTER, 1);
  return (
    head.startsWith(EBML) && head.includes("webm") && head.includes("A_OPUS") && !VIDEO.test(head)
  );
}

function isMp4Aac(bytes: Uint8Array): boolean {
  if (latin(bytes, 4, 8) !== "ftyp") return false;
  const tracks = mp4Tracks(bytes);
  return tracks.length === 1 && tracks[0] === "mp4a";
}

function isOggOpus(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 4) === "OggS" && latin(bytes, 28, 36) === "OpusHead";
}

/** Uncompressed, or in the extended form of the same header. */
const PCM_FORMATS = [1, 0xfffe];

function isWavPcm(bytes: Uint8Array): boolean {
  if (latin(bytes, 0, 4) !== "RIFF" || latin(bytes, 8, 16) !== "WAVEfmt ") return false;
  return PCM_FORMATS.includes((bytes[20] ?? 0) + 256 * (bytes[21] ?? 0));
}
