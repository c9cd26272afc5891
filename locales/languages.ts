import { baseLanguage } from "../surveys/core/index.ts";
import { LANGUAGE_CODES, type LanguageCode } from "./language-codes.ts";

export interface OfferedLanguage {
  readonly code: string;
  /** The language's own name for itself: CLDR has none for tzh and tzo. */
  readonly autonym: string;
  /** Its name in Spanish. */
  readonly spanishName: string;
}

const NAMES: Readonly<Record<LanguageCode, Omit<OfferedLanguage, "code">>> = {
  es: { autonym: "Español", spanishName: "español" },
  tzh: { autonym: "Batsʼil kʼop (tseltal)", spanishName: "tseltal" },
  tzo: { autonym: "Batsʼi kʼop (tsotsil)", spanishName: "tsotsil" },
};

export const LANGUAGES: readonly OfferedLanguage[] = LANGUAGE_CODES.map((code) => ({
  code,
  ...NAMES[code],
}));

/** The offered language of a tag such as `tzh-x-oxchuc`; undefined when it is not offered. */
export function offeredLanguage(tag: string): OfferedLanguage | undefined {
  const base = baseLanguage(tag);
  return LANGUAGES.find(({ code }) => code === base);
}
