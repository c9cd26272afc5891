import { listDraftPacks } from "../../../db/queries/draft-packs.ts";
import { findOpenDraft } from "../../../db/queries/drafts.ts";
import { LANGUAGES } from "../../../locales/languages.ts";
import {
  baseLanguage,
  type Definition,
  INTERFACE,
  isVariant,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readCurrentPacks } from "../current-packs.ts";
import type { TextsOf } from "./text-place.ts";

type Definitions = readonly (Definition | undefined)[];

/** What a survey is translated into: its languages, each before the variants that have a pack. */
export async function languagesOf(
  deps: Deps,
  survey: string,
  definitions: Definitions,
): Promise<readonly string[]> {
  const variants = (await packLanguages(deps, survey)).filter(isVariant);
  const offered = definitions.flatMap((definition) => definition?.languages ?? []);
  const named = survey === INTERFACE ? LANGUAGES.map(({ code }) => code) : offered;
  return [...new Set(named)]
    .filter((language) => language !== "es")
    .flatMap((language) => [
      language,
      ...variants.filter((tag) => baseLanguage(tag) === language && !named.includes(tag)),
    ]);
}

export async function isLanguageOf(
  deps: Deps,
  { survey, language }: TextsOf,
  definitions: Definitions,
): Promise<boolean> {
  return (await languagesOf(deps, survey, definitions)).includes(language);
}

/** Languages and variants with a pack that is shown, or comes with the open draft; each once. */
export async function packLanguages(deps: Deps, survey: string): Promise<readonly string[]> {
  const [packs, draft] = await Promise.all([
    readCurrentPacks(deps, survey),
    findOpenDraft(deps.db, survey),
  ]);
  const drafted = draft === undefined ? [] : await listDraftPacks(deps.db, draft.id);
  const current = packs.filter((pack) => pack.survey === survey);
  return [...new Set([...current, ...drafted].map(({ language }) => language))].sort();
}
