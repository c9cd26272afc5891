/** Spanish first: every other language falls back to it. */
export const LANGUAGE_CODES = ["es", "tzh", "tzo"] as const;
export type LanguageCode = (typeof LANGUAGE_CODES)[number];
