import { givesWay } from "../../../locales/interface-overlay.ts";
import { interfaceSpanish, shippedInterface } from "../../../locales/interface-units.ts";
import { asInherited, baseLanguage, isVariant, translates } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { isLanguageOf } from "./survey-languages.ts";
import { readCurrent, type TextPlace, type Texts, type TextsOf } from "./text-place.ts";

/** The texts of the interface: what was edited stands over what ships in files. */
export async function interfacePlace(
  deps: Deps,
  of: TextsOf,
  mark: string,
): Promise<TextPlace | undefined> {
  if (!(await isLanguageOf(deps, of, []))) return undefined;
  const current = await readCurrent(deps, of);
  const spanish = interfaceSpanish();
  const shipped = shippedFor(of.language);
  return {
    ...{ ...of, mark, definition: null, draft: undefined, current, drafted: undefined },
    ...{ spanish, published: spanish, shipped },
    entries: overlaid(shipped, current?.pack.texts ?? {}, spanish),
  };
}

function shippedFor(language: string): Texts {
  const base = baseLanguage(language);
  const texts = shippedInterface(base);
  return isVariant(language) ? asInherited(texts, base) : texts;
}

/** An edited text of former Spanish gives way to one that ships for today's, and so does a mere copy. */
function overlaid(shipped: Texts, edited: Texts, spanish: ReadonlyMap<string, string>): Texts {
  const kept = Object.entries(edited).filter(([key, entry]) => {
    const [source, other] = [spanish.get(key) ?? "", shipped[key]];
    if (translates(entry, source)) return !givesWay(entry, other);
    return other === undefined || !translates(other, source);
  });
  return { ...shipped, ...Object.fromEntries(kept) };
}
