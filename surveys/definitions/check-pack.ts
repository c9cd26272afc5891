// What a shipped language pack must keep to.

import {
  type Definition,
  type DefinitionProblem,
  spanishTexts,
  translationFaults,
  wrongGlottalStops,
} from "../core/index.ts";
import type { PackFile } from "./pack-file.ts";

/** Everything that keeps a pack from being used; @param definitions the surveys it may be of */
export function checkPack(
  { survey, language, texts }: PackFile,
  definitions: readonly Definition[],
): readonly DefinitionProblem[] {
  const definition = definitions.find(({ slug }) => slug === survey);
  if (definition === undefined) return [{ code: "pack.unknown_survey", parameters: { survey } }];
  if (language === "es" || !definition.languages.includes(language)) {
    return [{ code: "pack.language_not_offered", parameters: { survey, language } }];
  }
  const spanish = spanishTexts(definition);
  return Object.entries(texts).flatMap(([key, text]) => {
    const item = `${survey}.${language} ${key}`;
    const source = spanish.get(key);
    if (source === undefined) return [{ code: "pack.unknown_key", item, parameters: {} }];
    return textProblems(text, source).map((problem) => ({ ...problem, item }));
  });
}

function textProblems(
  { es, text, source }: PackFile["texts"][string],
  spanish: string,
): readonly DefinitionProblem[] {
  const own = [
    { code: "pack.stale", isBroken: es !== spanish },
    { code: "pack.empty_source", isBroken: source.trim() === "" },
    { code: "pack.wrong_glottal_stop", isBroken: wrongGlottalStops(text).length > 0 },
  ].filter(({ isBroken }) => isBroken);
  return [
    ...own.map(({ code }) => ({ code, parameters: {} })),
    ...translationFaults(spanish, text),
  ];
}
