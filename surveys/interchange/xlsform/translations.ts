// Texts in other languages as they are read, and the language packs they make once the Spanish they
// stand beside is settled.

import {
  choiceTextKey,
  itemTextKey,
  sha256Hex,
  spanishTexts,
  type Definition,
  type LanguagePack,
  type PackText,
} from "../../core/index.ts";
import { placeholdersOf, withoutPlaceholders } from "./placeholders.ts";
import type { CellPlace } from "./import-report.ts";
import type { ImportLog } from "./import-log.ts";

export interface Translation {
  readonly key: TextKey;
  readonly language: string;
  readonly text: string;
  readonly place: CellPlace;
}

/** Which text of the survey it is. */
export type TextKey =
  | { readonly list: string; readonly choice: string }
  | { readonly item: string; readonly property: string }
  | { readonly survey: string };

/** One pack per language that has a text; every text is a person's draft. */
export function packsOf(
  definition: Definition,
  translations: readonly Translation[],
  given: {
    readonly origin: string;
    readonly isKnown: (name: string) => boolean;
    readonly log: ImportLog;
  },
): readonly LanguagePack[] {
  const spanish = spanishTexts(definition);
  const packs = new Map<string, Record<string, PackText>>();
  for (const { key, language, text, place } of translations) {
    const source = spanish.get(keyText(key));
    if (source === undefined) {
      given.log.leftOut(place, "xlsform.translation_without_spanish");
      continue;
    }
    const shown = withoutPlaceholders(text, given.isKnown);
    if (placeholdersOf(shown) !== placeholdersOf(source)) {
      given.log.warn(place, "xlsform.placeholders_differ");
    }
    const texts = packs.get(language) ?? {};
    packs.set(language, texts);
    const { origin } = given;
    texts[keyText(key)] = {
      text: shown,
      state: "draft_human",
      origin,
      sourceHash: sha256Hex(source),
    };
  }
  return [...packs].map(([language, texts]) => ({ survey: definition.slug, language, texts }));
}

function keyText(key: TextKey): string {
  if ("list" in key) return choiceTextKey(key.list, key.choice);
  return "item" in key ? itemTextKey(key.item, key.property) : key.survey;
}
