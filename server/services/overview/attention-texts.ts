import { LANGUAGES } from "../../../locales/languages.ts";
import type { Deps } from "../../deps.ts";
import { mayDo, type Person } from "../access.ts";
import { listSurveys, type PublishedSurvey } from "../find-survey.ts";
import { loadPack } from "../load-pack.ts";
import { surveyCoverage } from "../measure-coverage.ts";
import type { Attention, AttentionSource } from "./attention.ts";

/** Published surveys that offer a language and show part of it in Spanish. */
export const textsAttention: AttentionSource = async (deps, person) => {
  if (!mayDo(person.role, "surveys.edit") && person.role !== "translator") return [];
  const surveys = await listSurveys(deps);
  const told = await Promise.all(surveys.map((survey) => ofSurvey(deps, person, survey)));
  return told.flat();
};

async function ofSurvey(
  deps: Deps,
  person: Person,
  { compiled: { definition } }: PublishedSurvey,
): Promise<readonly Attention[]> {
  const languages = LANGUAGES.filter(
    ({ code }) => code !== "es" && definition.languages.includes(code) && concerns(person, code),
  );
  const told = languages.map(async ({ code, spanishName }): Promise<readonly Attention[]> => {
    const pack = await loadPack(deps, definition, code);
    const { missing, total } = surveyCoverage(definition, pack?.pack).texts;
    if (missing === 0) return [];
    const parameters = { title: definition.title, language: spanishName, missing, total };
    return [
      { kind: "texts_missing", parameters, href: `/panel/traducciones/${definition.slug}/${code}` },
    ];
  });
  return (await Promise.all(told)).flat();
}

function concerns({ role, languages }: Person, code: string): boolean {
  return role !== "translator" || languages.includes(code);
}
