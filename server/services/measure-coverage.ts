import { catalogueLists } from "../../db/reference/catalogue-lists.ts";
import { interfaceCoverage } from "../../locales/interface-coverage.ts";
import { LANGUAGES } from "../../locales/languages.ts";
import {
  baseLanguage,
  type Coverage,
  coverage,
  type Definition,
  keysOfNames,
  type LanguagePack,
  type TextCounts,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import {
  type CurrentPacks,
  readCurrentPacks,
  shownLanguages,
  variantsIn,
} from "./current-packs.ts";
import { listSurveys } from "./find-survey.ts";
import { loadInterfacePack } from "./interface-pack.ts";
import { loadPackOf } from "./load-pack.ts";

const CATALOGUE = Object.values(catalogueLists).flat();

/** How far a version's texts have come with a pack, the names of places apart. */
export function surveyCoverage(definition: Definition, pack: LanguagePack | undefined): Coverage {
  return coverage(definition, pack, CATALOGUE);
}

/** Keys of the choices that are names of places, the same in every language. */
export function keysOfPlaces(definition: Definition): ReadonlySet<string> {
  return keysOfNames(definition, CATALOGUE);
}

export interface SurveyLanguage extends Coverage {
  readonly language: string;
  /** The pack that is shown; null where there is none. */
  readonly pack: string | null;
}

/** How far a survey's texts have come in each language it is shown in, as they would be shown now. */
export async function languageCoverage(
  deps: Deps,
  definition: Definition,
  packs: CurrentPacks,
): Promise<readonly SurveyLanguage[]> {
  const languages = shownLanguages(definition, packs).filter((language) => language !== "es");
  return await Promise.all(
    languages.map(async (language) => {
      const pack = await loadPackOf(deps, definition, { language, packs });
      return { language, pack: pack?.sha256 ?? null, ...surveyCoverage(definition, pack?.pack) };
    }),
  );
}

export interface LanguageCoverage {
  readonly language: string;
  readonly interface: TextCounts;
  /** Of every published survey that is shown in the language, by slug. */
  readonly surveys: readonly (Coverage & { readonly survey: string })[];
}

/** How far the texts of every language and variant have come, as they would be shown now. */
export async function measureCoverage(deps: Deps): Promise<readonly LanguageCoverage[]> {
  const packs = await readCurrentPacks(deps);
  const definitions = (await listSurveys(deps)).map(({ compiled }) => compiled.definition);
  const bySurvey = await Promise.all(
    definitions.map(async (definition) => ({
      survey: definition.slug,
      languages: await languageCoverage(deps, definition, packs),
    })),
  );
  return await Promise.all(
    languagesOf(packs).map(async (language) => ({
      language,
      interface: interfaceCoverage(language, await loadInterfacePack(deps, language, packs)),
      surveys: bySurvey.flatMap(({ survey, languages }) =>
        languages
          .filter((each) => each.language === language)
          .map(({ texts, names }) => ({ survey, texts, names })),
      ),
    })),
  );
}

/** Every language but Spanish, each before its variants that have a pack. */
function languagesOf(packs: CurrentPacks): readonly string[] {
  const variants = variantsIn(packs);
  return LANGUAGES.filter(({ code }) => code !== "es").flatMap(({ code }) => [
    code,
    ...variants.filter((tag) => baseLanguage(tag) === code),
  ]);
}
