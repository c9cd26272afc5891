// What a shipped language pack must keep to.

import { type Definition, type DefinitionProblem, spanishTexts } from "../core/index.ts";
import type { PackFile } from "./pack-file.ts";

/** The glottal stop is written with U+02BC; these are the characters it is mistaken for. */
const WRONG_GLOTTAL_STOP = /['`´‘’‛ʻ′Ꞌꞌ]/;
const PLACEHOLDER = /\$\{[^}]*\}/g;

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
    const broken = RULES.filter(({ breaks }) => breaks(text, source));
    return broken.map(({ code }) => ({ code, item, parameters: {} }));
  });
}

interface Rule {
  readonly code: string;
  /** @param spanish what the survey says under the text's key */
  readonly breaks: (text: PackFile["texts"][string], spanish: string) => boolean;
}

const RULES: readonly Rule[] = [
  { code: "pack.stale", breaks: ({ es }, spanish) => es !== spanish },
  { code: "pack.empty_text", breaks: ({ text }) => !isWritten(text) },
  { code: "pack.empty_source", breaks: ({ source }) => !isWritten(source) },
  { code: "pack.same_as_spanish", breaks: ({ text }, spanish) => text === spanish },
  {
    code: "pack.placeholders_differ",
    breaks: ({ text }, spanish) => placeholders(text) !== placeholders(spanish),
  },
  { code: "pack.wrong_glottal_stop", breaks: ({ text }) => WRONG_GLOTTAL_STOP.test(text) },
];

function placeholders(text: string): string {
  return (text.match(PLACEHOLDER) ?? []).toSorted().join(" ");
}

function isWritten(text: string): boolean {
  return text !== "" && text === text.trim();
}
