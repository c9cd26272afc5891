import { catalogueLists } from "../../db/reference/catalogue-lists.ts";
import { interfaceCoverage } from "../../locales/interface-coverage.ts";
import { LANGUAGES } from "../../locales/languages.ts";
import {
  type Coverage,
  coverage,
  type Definition,
  type LanguagePack,
  type TextCounts,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { listSurveys } from "./find-survey.ts";
import { loadPack } from "./load-pack.ts";

const CATALOGUE = Object.values(catalogueLists).flat();

/** How far a version's texts have come with a pack, the names of places apart. */
export function surveyCoverage(definition: Definition, pack: LanguagePack | undefined): Coverage {
  return coverage(definition, pack, CATALOGUE);
}

export interface LanguageCoverage {
  /** Its name in Spanish. */
  readonly language: string;
  readonly interface: TextCounts;
  /** Of every published survey that offers the language, by slug. */
  readonly surveys: readonly (Coverage & { readonly survey: string })[];
}

/** How far the texts of every language but Spanish have come, as they would be shown now. */
export async function measureCoverage(deps: Deps): Promise<readonly LanguageCoverage[]> {
  const definitions = (await listSurveys(deps)).map(({ compiled }) => compiled.definition);
  const languages = LANGUAGES.filter(({ code }) => code !== "es");
  return await Promise.all(
    languages.map(async ({ code, spanishName }) => {
      const offering = definitions.filter((definition) => definition.languages.includes(code));
      const surveys = offering.map(async (definition) => {
        const pack = await loadPack(deps, definition, code);
        return { survey: definition.slug, ...surveyCoverage(definition, pack?.pack) };
      });
      return {
        language: spanishName,
        interface: interfaceCoverage(code),
        surveys: await Promise.all(surveys),
      };
    }),
  );
}
