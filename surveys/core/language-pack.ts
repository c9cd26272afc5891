// Texts of a survey in one language: what each says and how far it has been checked.

export type TextState = "draft_machine" | "draft_human" | "reviewed" | "approved";

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
  /** Hash of the recording that says it. */
  readonly audio?: string;
}

export interface LanguagePack {
  readonly survey: string;
  readonly language: string;
  readonly texts: Readonly<Record<string, PackText>>;
}

/** What showing the texts of a pack takes, without the story of each. */
export interface TextsToShow {
  readonly language: string;
  readonly texts: Readonly<Record<string, Pick<PackText, "text" | "state" | "audio">>>;
}

/** A pack as it is sent to respondents: without origin, ground and source of its texts. */
export function textsToShow({ language, texts }: LanguagePack): TextsToShow {
  const shown = Object.entries(texts).map(
    ([key, { text, state, audio }]): [string, TextsToShow["texts"][string]] => [
      key,
      { text, state, ...(audio === undefined ? {} : { audio }) },
    ],
  );
  return { language, texts: Object.fromEntries(shown) };
}

/** Key of a text of an item, e.g. `p01.label`. */
export function itemTextKey(item: string, property: string): string {
  return `${item}.${property}`;
}

/** Key of a choice's label, e.g. `lists.yes_no.1`. */
export function choiceTextKey(list: string, choice: string): string {
  return `lists.${list}.${choice}`;
}
