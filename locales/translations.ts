import type { LanguageCode } from "./language-codes.ts";
import tzh from "./tzh.json" with { type: "json" };
import tzhStatus from "./tzh.status.json" with { type: "json" };
import tzo from "./tzo.json" with { type: "json" };
import tzoStatus from "./tzo.status.json" with { type: "json" };

/** What stands beside each text of a language's file. */
export interface TextStatus {
  readonly state: string;
  readonly origin: string;
  readonly ground?: string;
  readonly source?: string;
  /** SHA-256 of the Spanish it translates. */
  readonly sourceHash: string;
}

interface Translation {
  readonly texts: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, TextStatus>>;
}

const NONE: Translation = { texts: {}, states: {} };
const FILES: Readonly<Record<Exclude<LanguageCode, "es">, Translation>> = {
  tzh: { texts: tzh, states: tzhStatus },
  tzo: { texts: tzo, states: tzoStatus },
};

/** The files of every language but Spanish. */
export const TRANSLATIONS: ReadonlyMap<string, Translation> = new Map(Object.entries(FILES));

export function translationOf(language: string): Translation {
  return TRANSLATIONS.get(language) ?? NONE;
}
