// Texts of a survey in one language: what each says and how far it has been checked.

export const TEXT_STATES = ["draft_machine", "draft_human", "reviewed", "approved"] as const;
export type TextState = (typeof TEXT_STATES)[number];

export interface PackText {
  readonly text: string;
  readonly state: TextState;
  /** Who or what wrote it; never erased. */
  readonly origin: string;
  /** `attested`: the whole phrase stands in a source; `composed`: attested words on an attested pattern. */
  readonly ground?: "attested" | "composed";
  /** The attested phrase or entry the text is modelled on. */
  readonly source?: string;
  /** SHA-256 of the Spanish text it translates. */
  readonly sourceHash: string;
  /** The recording that says exactly this text. */
  readonly audio?: Recording;
  /** In a variant's pack: the language a text is taken from where the variant has none of its own. */
  readonly language?: string;
  /** In a pack of the interface: words that ship in files, taken over for their recording alone. */
  readonly shipped?: true;
  /** What the base says, behind a variant's own text that is not shown everywhere. */
  readonly behind?: PackText;
}

/** One text said by one speaker. Files are named by the SHA-256 of their bytes. */
export interface Recording {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Where what is said begins and ends, in milliseconds. */
  readonly start: number;
  readonly end: number;
  /** The speaker's code; names are never in a pack. */
  readonly speaker: string;
  /** The same in a format of old phones. */
  readonly older?: { readonly file: string; readonly mediaType: string; readonly bytes: number };
}

/** What the interface's own pack names as its survey. */
export const INTERFACE = "@interfaz";

export interface LanguagePack {
  readonly survey: string;
  readonly language: string;
  readonly texts: Readonly<Record<string, PackText>>;
}

/** What showing the texts of a pack takes, without the story of each. */
export interface TextsToShow {
  readonly language: string;
  readonly texts: Readonly<Record<string, TextToShow>>;
}

export interface TextToShow extends Pick<PackText, "text" | "state" | "language"> {
  /** Address of the recording. */
  readonly audio?: string;
}

const AUDIO_FOLDER = "/audio/";

/** Address of a recording; the fragment is the part that is played (W3C Media Fragments URI 1.0). */
function audioHref({ file, start, end }: Pick<Recording, "file" | "start" | "end">): string {
  const seconds = (milliseconds: number) => String(milliseconds / 1000);
  return `${AUDIO_FOLDER}${file}#t=${seconds(start)},${seconds(end)}`;
}

/** A pack as it is sent to respondents: without origin, ground and source of its texts. */
export function textsToShow({ language, texts }: LanguagePack): TextsToShow {
  const shown = Object.entries(texts).map(([key, entry]): [string, TextToShow] => [
    key,
    toShow(entry),
  ]);
  return { language, texts: Object.fromEntries(shown) };
}

function toShow({ text, state, audio, language }: PackText): TextToShow {
  return {
    ...{ text, state },
    ...(audio === undefined ? {} : { audio: audioHref(audio) }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Key of a text of an item, e.g. `p01.label`. */
export function itemTextKey(item: string, property: string): string {
  return `${item}.${property}`;
}

/** Key of a choice's label, e.g. `lists.yes_no.1`. */
export function choiceTextKey(list: string, choice: string): string {
  return `lists.${list}.${choice}`;
}
