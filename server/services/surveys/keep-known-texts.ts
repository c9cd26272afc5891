import type { LanguagePack } from "../../../surveys/core/index.ts";

/**
 * A workbook carries words, not who wrote or approved them: a text that says what the stored pack
 * says of the same Spanish keeps its state, origin and ground.
 */
export function keepKnownTexts(
  given: LanguagePack,
  stored: LanguagePack | undefined,
): LanguagePack {
  if (stored === undefined) return given;
  const texts = Object.entries(given.texts).map(([key, text]) => {
    const known = stored.texts[key];
    const isSame = known?.text === text.text && known.sourceHash === text.sourceHash;
    return [key, isSame ? known : text] as const;
  });
  return { ...given, texts: Object.fromEntries(texts) };
}
