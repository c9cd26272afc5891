import type { Definition } from "./definition.ts";
import type { LanguagePack } from "./language-pack.ts";
import { sha256Hex } from "./sha256.ts";
import { spanishTexts } from "./spanish-texts.ts";

/**
 * A pack as one version of its survey can show it: without the texts that translate other Spanish
 * than this version says. A pack outlives the version that it was written for.
 */
export function fittingPack(definition: Definition, pack: LanguagePack): LanguagePack {
  const spanish = spanishTexts(definition);
  const texts = Object.entries(pack.texts).filter(([key, { sourceHash }]) => {
    const source = spanish.get(key);
    return source !== undefined && sha256Hex(source) === sourceHash;
  });
  return { ...pack, texts: Object.fromEntries(texts) };
}
