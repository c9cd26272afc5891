import { languageName } from "../../../locales/language-name.ts";
import {
  baseLanguage,
  type Definition,
  type DefinitionProblem,
  fittingPack,
  type LanguagePack,
  spanishTexts,
  type UnitState,
  unitState,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { keysOfPlaces } from "../measure-coverage.ts";
import { settledPacks } from "../translation/settle-packs.ts";
import type { ReadDraft } from "./read-draft.ts";

/** A text that nobody approved, or not in the number it takes, or for other Spanish. */
export interface UnapprovedText {
  readonly key: string;
  readonly spanish: string;
  readonly state: UnitState;
}

export interface TextFault extends DefinitionProblem {
  readonly texts: { readonly language: string; readonly unapproved: readonly UnapprovedText[] };
}

/** Under "approved only" every text of every offered language is one that was approved. */
export async function textFaults(deps: Deps, draft: ReadDraft): Promise<readonly TextFault[]> {
  const { definition } = draft;
  if (definition.textPolicy !== "approved_only") return [];
  const languages = definition.languages.filter((language) => language !== "es");
  const packs = await settledPacks(deps, { definition, draft: draft.id });
  return languages.flatMap((language) => {
    const shown = packs.get(language) ?? packs.get(baseLanguage(language));
    const unapproved = unapprovedTexts(definition, shown?.pack);
    return unapproved.length === 0 ? [] : [faultOf(language, unapproved)];
  });
}

function faultOf(language: string, unapproved: readonly UnapprovedText[]): TextFault {
  return {
    code: "publishing.texts_not_approved",
    parameters: { language: languageName(language), count: unapproved.length },
    texts: { language, unapproved },
  };
}

/** Names of places hold nothing back: they are the same in every language. */
function unapprovedTexts(
  definition: Definition,
  pack: LanguagePack | undefined,
): readonly UnapprovedText[] {
  const places = keysOfPlaces(definition);
  // Behind a variant's own text there may be one of its base that is shown.
  const fitting = pack === undefined ? {} : fittingPack(definition, pack).texts;
  return [...spanishTexts(definition)].flatMap(([key, spanish]) => {
    const state = unitState(fitting[key] ?? pack?.texts[key], spanish);
    return state === "approved" || places.has(key) ? [] : [{ key, spanish, state }];
  });
}
