import { type CurrentPack, listCurrentPacks } from "../../db/queries/current-packs.ts";
import { baseLanguage, type Definition, isVariant } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

/** Which packs are shown now: of some surveys and of the interface. */
export type CurrentPacks = readonly CurrentPack[];

/** One query: the packs of a survey and of the interface; without a survey, those of all. */
export async function readCurrentPacks(
  deps: Pick<Deps, "db">,
  survey?: string,
): Promise<CurrentPacks> {
  return await listCurrentPacks(deps.db, survey);
}

/** The pack that is shown in a language; a variant without its own is shown its base's. */
export function packInUse(
  packs: CurrentPacks,
  survey: string,
  language: string,
): CurrentPack | undefined {
  const of = (tag: string) => packs.find((pack) => pack.survey === survey && pack.language === tag);
  return of(language) ?? (isVariant(language) ? of(baseLanguage(language)) : undefined);
}

/** Whether responses in a language are taken: it is offered, or a variant of one that is. */
export function takesLanguage({ languages }: Definition, tag: string): boolean {
  return languages.includes(tag) || (isVariant(tag) && languages.includes(baseLanguage(tag)));
}

/** The languages a survey is shown in: those it offers, each before its variants with a pack. */
export function shownLanguages(definition: Definition, packs: CurrentPacks): readonly string[] {
  const { languages, slug } = definition;
  const variants = variantsIn(packs.filter(({ survey }) => survey === slug));
  return languages.flatMap((tag) => [tag, ...newVariantsOf(tag, variants, languages)]);
}

function newVariantsOf(tag: string, variants: readonly string[], known: readonly string[]) {
  return variants.filter((variant) => baseLanguage(variant) === tag && !known.includes(variant));
}

/** The variants that have any of these packs, each once. */
export function variantsIn(packs: CurrentPacks): readonly string[] {
  return [...new Set(packs.map(({ language }) => language).filter(isVariant))].sort();
}
