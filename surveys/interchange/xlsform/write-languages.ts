// The languages of an export: their headers and the texts of the packs that stand under them.

import { fittingPack, spanishTexts } from "../../core/index.ts";
import type { Definition, LanguagePack } from "../../core/index.ts";
import { languageHeader } from "./languages.ts";
import { recordingName } from "./recording-name.ts";
import { isMediaColumn } from "./column-headers.ts";
import { withSoundReferences } from "./sound-references.ts";
import type { IsKnown } from "./sound-references.ts";

export interface WrittenLanguages {
  readonly spanish: string;
  /** Headers of the other languages, with the text of a key in each. */
  readonly others: readonly WrittenLanguage[];
}

interface WrittenLanguage {
  readonly header: string;
  readonly textOf: (key: string) => string;
  /** File that says the text of a key; "" without one. */
  readonly audioOf: (key: string) => string;
}

/** Languages that the definition offers; a text counts only beside the Spanish it translates. */
export function writtenLanguages(
  definition: Definition,
  packs: readonly LanguagePack[],
  { isKnown }: { readonly isKnown: IsKnown },
): WrittenLanguages {
  const spanish = spanishTexts(definition);
  const others = definition.languages.flatMap((language) => {
    const pack = packs.find((each) => each.language === language);
    if (language === "es" || pack === undefined) return [];
    const { texts } = fittingPack(definition, pack);
    const header = languageHeader(language);
    const textOf = (key: string): string => {
      if ((spanish.get(key) ?? "").trim() === "") return "";
      return withSoundReferences(texts[key]?.text ?? "", isKnown);
    };
    const audioOf = (key: string): string => {
      const audio = textOf(key) === "" ? undefined : texts[key]?.audio;
      return audio === undefined ? "" : recordingName(audio);
    };
    return [{ header, textOf, audioOf }];
  });
  return { spanish: languageHeader("es"), others };
}

/** The header of a column in a language. */
export function headerIn(column: string, language: string): string {
  return `${isMediaColumn(column) ? "media::" : ""}${column}::${language}`;
}

/** Columns of labels, the Spanish first: there for translators to fill while nothing stands in them. */
export function labelHeaders({ spanish, others }: WrittenLanguages): readonly string[] {
  return [spanish, ...others.map(({ header }) => header)].map((each) => headerIn("label", each));
}
