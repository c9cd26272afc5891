import { listDraftPacks } from "../../../db/queries/draft-packs.ts";
import { findCurrentPack } from "../../../db/queries/language-packs.ts";
import {
  type Definition,
  digestOf,
  fittingPack,
  type LanguagePack,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readPack } from "../load-pack.ts";
import { keepKnownTexts } from "../surveys/keep-known-texts.ts";
import type { ReadDraft } from "../surveys/read-draft.ts";

interface Content {
  readonly definition: Definition;
  readonly packs: readonly LanguagePack[];
}

/** Whether a draft says what a file says, its version's number aside. */
export async function isSameAsDraft(
  deps: Pick<Deps, "db">,
  content: Content,
  draft: ReadDraft,
): Promise<boolean> {
  if (!isSameDefinition(content.definition, draft.definition)) return false;
  const own = new Map(
    (await listDraftPacks(deps.db, draft.id)).map(({ language, sha256 }) => [language, sha256]),
  );
  const given = content.packs.map(({ language }) => language);
  if ([...own.keys()].some((language) => !given.includes(language))) return false;
  return await arePacksSame(deps, content, own);
}

/** Whether what is shown to respondents says what a file says. */
export async function isSameAsPublished(
  deps: Pick<Deps, "db">,
  content: Content,
  published: Definition,
): Promise<boolean> {
  if (!isSameDefinition(content.definition, published)) return false;
  return await arePacksSame(deps, content, new Map());
}

function isSameDefinition(one: Definition, other: Definition): boolean {
  return digestOf({ ...one, version: 0 }) === digestOf({ ...other, version: 0 });
}

/** @param own hashes by language of packs that stand in for those that are shown now */
async function arePacksSame(
  deps: Pick<Deps, "db">,
  { definition, packs }: Content,
  own: ReadonlyMap<string, string>,
): Promise<boolean> {
  const { slug: survey } = definition;
  const same = packs.map(async (pack) => {
    const shown = await findCurrentPack(deps.db, survey, pack.language);
    const sha256 = own.get(pack.language) ?? shown?.sha256;
    const stored = sha256 === undefined ? undefined : await readPack(deps, sha256);
    return stored !== undefined && saysSame(definition, { ...pack, survey }, stored);
  });
  return (await Promise.all(same)).every(Boolean);
}

/** A file says words alone, those that fit: who wrote or approved them is as it was stored. */
function saysSame(definition: Definition, given: LanguagePack, stored: LanguagePack): boolean {
  return digestOf(keepKnownTexts(given, stored)) === digestOf(fittingPack(definition, stored));
}
