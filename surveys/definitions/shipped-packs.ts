// The language packs that ship, from the YAML beside their survey: `percepcion.tzh.yaml`. Each text
// names the Spanish it translates and what it is modelled on. All are drafts made by a program: the
// format has no place for a review, which only a person can give, in the panel.

import { z } from "zod";
import type { Definition, DefinitionProblem, LanguagePack, Result } from "../core/index.ts";
import { sha256Hex, spanishTexts } from "../core/index.ts";
import { problemsOf } from "../interchange/schema-problems.ts";
import { parseYaml } from "./parse-yaml.ts";

const FILES = import.meta.glob<string>("./*.*.yaml", {
  eager: true,
  query: "?raw",
  import: "default",
});
const ORIGIN = "program and dictionaries";
/** The glottal stop is written with U+02BC; these are the characters it is mistaken for. */
const WRONG_GLOTTAL_STOP = /['`´‘’‛ʻ′Ꞌꞌ]/;
const PLACEHOLDER = /\$\{[^}]*\}/g;

const packText = z.strictObject({
  es: z.string(),
  text: z.string(),
  ground: z.enum(["attested", "composed"]),
  source: z.string(),
});
const packFile = z.strictObject({
  survey: z.string(),
  language: z.string(),
  texts: z.record(z.string(), packText),
});
type PackFile = z.infer<typeof packFile>;

/** Every shipped pack, or the problems of all that cannot be used. */
export function shippedPacks(
  definitions: readonly Definition[],
): Result<readonly LanguagePack[], DefinitionProblem> {
  const results = Object.values(FILES).map((text) => readShippedPack(text, definitions));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: results.flatMap((result) => (result.ok ? [result.value] : [])) };
}

/** One pack from its YAML text. @param definitions the surveys that it may be a pack of */
export function readShippedPack(
  yamlText: string,
  definitions: readonly Definition[],
): Result<LanguagePack, DefinitionProblem> {
  const parsed = parseYaml(yamlText);
  if (!parsed.ok) return parsed;
  const data = parsed.value;
  const read = packFile.safeParse(data);
  if (!read.success) return { ok: false, problems: problemsOf(read.error.issues, data) };
  const problems = checkPack(read.data, definitions);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: draftPack(read.data) };
}

function draftPack({ survey, language, texts }: PackFile): LanguagePack {
  const drafts = Object.entries(texts).map(([key, { es, text, ground, source }]) => {
    const draft = { text, state: "draft_machine" as const, origin: ORIGIN, ground, source };
    return [key, { ...draft, sourceHash: sha256Hex(es) }] as const;
  });
  return { survey, language, texts: Object.fromEntries(drafts) };
}

function checkPack(
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
