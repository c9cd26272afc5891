import { offeredLanguage } from "./languages.ts";
import { findVariant } from "./variants.ts";

/** A language or variant in Spanish: «tsotsil», «tsotsil de Chamula»; a tag nobody knows as it is. */
export function languageName(tag: string): string {
  const offered = offeredLanguage(tag);
  if (offered === undefined) return tag;
  if (offered.code === tag) return offered.spanishName;
  const variant = findVariant(tag);
  return variant === undefined
    ? `${offered.spanishName} (${tag})`
    : `${offered.spanishName} de ${variant.town}`;
}

/** What speakers call it, for them to find theirs: «Batsʼi kʼop (tsotsil) – Chamula». */
export function autonym(tag: string): string {
  const offered = offeredLanguage(tag);
  if (offered === undefined) return tag;
  if (offered.code === tag) return offered.autonym;
  return `${offered.autonym} – ${findVariant(tag)?.town ?? tag}`;
}
