import type { Definition } from "./definition.ts";
import type { LanguagePack, PackText } from "./language-pack.ts";
import { sha256Hex } from "./sha256.ts";
import { spanishTexts } from "./spanish-texts.ts";

/**
 * A pack as one version of its survey can show it: without the texts that translate other Spanish
 * than this version says. A pack outlives the version that it was written for. Where a variant's own
 * text is not shown, its base's is.
 */
export function fittingPack(definition: Definition, pack: LanguagePack): LanguagePack {
  const spanish = spanishTexts(definition);
  const texts = Object.entries(pack.texts).flatMap(([key, entry]): [string, PackText][] => {
    const source = spanish.get(key);
    const fitting = source === undefined ? undefined : fittingText(definition, entry, source);
    return fitting === undefined ? [] : [[key, fitting]];
  });
  return { ...pack, texts: Object.fromEntries(texts) };
}

function fittingText(
  { textPolicy }: Definition,
  { behind, ...own }: PackText,
  spanish: string,
): PackText | undefined {
  const hash = sha256Hex(spanish);
  const fits = ({ sourceHash }: PackText) => sourceHash === hash;
  const isBetter = ({ state }: PackText) =>
    !fits(own) ||
    (textPolicy === "approved_only" && own.state !== "approved" && state === "approved");
  if (behind !== undefined && fits(behind) && isBetter(behind)) return behind;
  return fits(own) ? own : undefined;
}
