import type { Recording } from "../../core/index.ts";

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["audio/webm", "webm"],
  ["audio/mp4", "m4a"],
  ["audio/ogg", "ogg"],
  ["audio/mpeg", "mp3"],
  ["audio/wav", "wav"],
]);

/** Name of a recording's file in the media folder of a form: its SHA-256 and what kind of sound it is. */
export function recordingName({ file, mediaType }: Pick<Recording, "file" | "mediaType">): string {
  const ending = soundEnding(mediaType);
  return ending === undefined ? file : `${file}.${ending}`;
}

/** How names of files of a kind of sound end. */
export function soundEnding(mediaType: string): string | undefined {
  return ENDINGS.get(mediaType);
}
