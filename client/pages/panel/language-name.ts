import { offeredLanguage } from "../../../locales/languages.ts";

/** A language as people call it; a variant is told by its tag beside it. */
export function languageName(tag: string): string {
  const offered = offeredLanguage(tag);
  if (offered === undefined) return tag;
  return offered.code === tag ? offered.autonym : `${offered.autonym} (${tag})`;
}
