/** A file of sound by the SHA-256 of its bytes. */
export interface VoiceFile {
  readonly file: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** What is said of one text: a file and, in milliseconds, where in it. */
export interface VoiceRecording extends VoiceFile {
  /** The words that are said, with the placeholders of what a page fills in. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The same in a format of old phones. */
  readonly older?: VoiceFile;
}

export type VoiceRecordings = Readonly<Record<string, VoiceRecording>>;

/** Words of the interface, in the language they are really in. */
export type VoiceWords = Readonly<
  Record<string, { readonly text: string; readonly language: string }>
>;

/** All that saying one survey in one language aloud takes, besides the files. */
export interface VoiceManifest {
  /** By the key of the survey's text. */
  readonly texts: VoiceRecordings;
  /** By the key of the interface's text. */
  readonly interface: VoiceRecordings;
  readonly words: VoiceWords;
  /** Address of what the script's buttons and marks look like. */
  readonly stylesheet: string;
}

/** Areas of the interface that only who listens is told. */
export const WORDS_OF_VOICE = ["document.neutral_title", "question.listen", "voice."] as const;

/** Areas of the interface that the pages of a survey show, besides what its script says. */
export const SPOKEN_AREAS = ["notice.short.", "start.", "voice."] as const;

/** What a page with a voice names, so that a browser can load it once somebody wants to listen. */
export interface VoicePieces {
  readonly script: string;
  readonly manifest: string;
  /** Of all files together. */
  readonly bytes: number;
}

/** A page's script tells whose voice was heard by an event with the path of the question. */
export const HEARD = "voice-heard";

/** Name of the store of a survey's sounds on the device: that of its address. */
export const VOICE_STORE = "voz:";

export function voiceStoreName({ pathname }: Pick<Location, "pathname">): string {
  return VOICE_STORE + pathname;
}
