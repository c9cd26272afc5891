export interface OfferedLanguage {
  readonly code: string;
  /** The language's own name for itself: CLDR has none for tzh and tzo. */
  readonly autonym: string;
  /** Its name in Spanish. */
  readonly spanishName: string;
}

/** Spanish first: every other language falls back to it. */
export const LANGUAGES: readonly OfferedLanguage[] = [
  { code: "es", autonym: "Español", spanishName: "español" },
  { code: "tzh", autonym: "Batsʼil kʼop (tseltal)", spanishName: "tseltal" },
  { code: "tzo", autonym: "Batsʼi kʼop (tsotsil)", spanishName: "tsotsil" },
];

/** The offered language of a tag such as `tzh-x-oxchuc`; undefined when it is not offered. */
export function offeredLanguage(tag: string): OfferedLanguage | undefined {
  const base = tag.split("-", 1)[0];
  return LANGUAGES.find(({ code }) => code === base);
}
