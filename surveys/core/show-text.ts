// What a respondent is shown for one text: its translation, or the Spanish when that is missing or
// only a draft.

import type { TextPolicy } from "./definition.ts";
import type { TextsToShow } from "./language-pack.ts";

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
    language: entry.language ?? pack.language,
    ...(isApproved ? {} : { spanish }),
    ...(entry.audio === undefined ? {} : { audio: entry.audio }),
  };
}
