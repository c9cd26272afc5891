import {
  baseLanguage,
  countTexts,
  type StatedText,
  type TextCounts,
} from "../surveys/core/index.ts";
import type { InterfaceOverlay } from "./interface-overlay.ts";
import { respondentKeys } from "./respondent-keys.ts";
import { translationOf } from "./translations.ts";

/**
 * How far the texts that respondents meet have come in a language or variant; a plural counts once.
 * @param overlay edited texts
 */
export function interfaceCoverage(language: string, overlay?: InterfaceOverlay): TextCounts {
  const base = baseLanguage(language);
  const { states: shipped } = translationOf(base);
  const edited = overlay?.pack.texts ?? {};
  return countTexts(
    respondentKeys().map((key) => {
      const found: StatedText | undefined = edited[key] ?? shipped[key];
      const isOwn = language === base || (key in edited && overlay?.pack.language === language);
      return found === undefined || isOwn ? found : { ...found, language: base };
    }),
  );
}
