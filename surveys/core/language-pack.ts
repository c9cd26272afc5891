// Texts of a survey in one language: what each says, how far it has been checked, and what a
// respondent is shown when a text is missing or is only a draft.

import type { TextPolicy } from "./definition.ts";

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

export function textsToShow({ language, texts }: LanguagePack): TextsToShow {
  const shown = Object.entries(texts).map(
    ([key, { text, state, audio }]): [string, TextsToShow["texts"][string]] => [
      key,
      { text, state, ...(audio === undefined ? {} : { audio }) },
    ],
  );
  return { language, texts: Object.fromEntries(shown) };
}

/** A text as a respondent sees it. */
export interface ShownText {
  readonly text: string;
  /** Language the text is really in. */
  readonly language: string;
  /** Present on a draft, which is never shown alone: the Spanish beside it. */
  readonly spanish?: string;
  /** Where the recording of the text is, if somebody has spoken it. */
  readonly audio?: string;
}

const AUDIO_FOLDER = "/audio/";

/** Key of a text of an item, e.g. `p01.label`. */
export function itemTextKey(item: string, property: string): string {
  return `${item}.${property}`;
}

/** Key of a choice's label, e.g. `lists.yes_no.1`. */
export function choiceTextKey(list: string, choice: string): string {
  return `lists.${list}.${choice}`;
}

/** Where a text is looked for, and how one that nobody approved is treated. */
export interface TextSource {
  readonly pack: TextsToShow | undefined;
  readonly policy: TextPolicy;
}

/** What is shown for one Spanish text under a pack and the survey's policy. */
export function showText({ pack, policy }: TextSource, key: string, spanish: string): ShownText {
  const entry = pack?.texts[key];
  if (pack === undefined || entry === undefined) return { text: spanish, language: "es" };
  const isApproved = entry.state === "approved";
  if (!isApproved && policy === "approved_only") return { text: spanish, language: "es" };
  return {
    text: entry.text,
    language: pack.language,
    ...(isApproved ? {} : { spanish }),
    ...(entry.audio === undefined ? {} : { audio: AUDIO_FOLDER + entry.audio }),
  };
}
