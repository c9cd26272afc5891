import type { VoiceFile, VoiceManifest, VoiceRecording } from "../../pages/voice-manifest.ts";

type CanPlay = (mediaType: string) => boolean;

/** The file of a recording that this browser can play. */
export function fileFor(recording: VoiceRecording, canPlay: CanPlay): VoiceFile | undefined {
  const { older } = recording;
  return [recording, ...(older === undefined ? [] : [older])].find(({ mediaType }) =>
    canPlay(mediaType),
  );
}

/** What is said when nothing else comes. */
const FAILURES = ["question.listen.failed", "voice.tap_again"];

/** Each file once that saying everything takes: what tells of a failure, then the screen in sight. */
export function filesFor(
  { interface: words, texts }: VoiceManifest,
  first: readonly string[],
  canPlay: CanPlay,
): readonly VoiceFile[] {
  const failures = FAILURES.flatMap((key) => words[key] ?? []);
  const inSight = first.flatMap((key) => texts[key] ?? []);
  const files = [...failures, ...inSight, ...Object.values(texts), ...Object.values(words)].flatMap(
    (recording) => fileFor(recording, canPlay) ?? [],
  );
  return [...new Map(files.map((one) => [one.file, one])).values()];
}
