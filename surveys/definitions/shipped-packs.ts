// The language packs that ship, from the YAML beside their survey: `percepcion.tzh.yaml`. Each text
// names the Spanish it translates and what it is modelled on. All are drafts made by a program: the
// format has no place for a review, which only a person can give, in the panel.

import {
  type Definition,
  type DefinitionProblem,
  type LanguagePack,
  type Result,
  sha256Hex,
} from "../core/index.ts";
import { problemsOf } from "../interchange/schema-problems.ts";
import { parseYaml } from "./parse-yaml.ts";
import { packFile, type PackFile } from "./pack-file.ts";
import { checkPack } from "./check-pack.ts";

const FILES = import.meta.glob<string>("./*.*.yaml", {
  eager: true,
  query: "?raw",
  import: "default",
});
const ORIGIN = "program and dictionaries";

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
