// Whose judgement of a text counts: somebody who declares a variant of its language.

import { baseLanguage, isVariant } from "../language-tag.ts";

/** Whether a variant may judge texts in a language: any of its variants, or exactly this one. */
export function isVariantOf(variant: string, language: string): boolean {
  if (!isVariant(variant)) return false;
  return isVariant(language) ? variant === language : baseLanguage(variant) === language;
}
