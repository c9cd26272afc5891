import { listDraftPacks } from "../../../db/queries/draft-packs.ts";
import { findCurrentPack } from "../../../db/queries/language-packs.ts";
import { type Definition, digestOf, type LanguagePack } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { ReadDraft } from "../surveys/read-draft.ts";

interface Content {
  readonly definition: Definition;
  readonly packs: readonly LanguagePack[];
}

/** Whether a draft says what a file says, its version's number aside. */
export async function isSameAsDraft(
  { db }: Pick<Deps, "db">,
  { definition, packs }: Content,
  draft: ReadDraft,
): Promise<boolean> {
  if (!isSameDefinition(definition, draft.definition)) return false;
  const stored = await listDraftPacks(db, draft.id);
  const digests = new Set(stored.map(({ sha256 }) => sha256));
  const given = packs.map((pack) => digestOfPack(pack, definition.slug));
  return given.length === digests.size && given.every((digest) => digests.has(digest));
}

/** Whether what is shown to respondents says what a file says. */
export async function isSameAsPublished(
  { db }: Pick<Deps, "db">,
  { definition, packs }: Content,
  published: Definition,
): Promise<boolean> {
  if (!isSameDefinition(definition, published)) return false;
  const { slug } = definition;
  const shown = await Promise.all(
    packs.map(async (pack) => {
      const current = await findCurrentPack(db, slug, pack.language);
      return current?.sha256 === digestOfPack(pack, slug);
    }),
  );
  return shown.every(Boolean);
}

function isSameDefinition(one: Definition, other: Definition): boolean {
  return digestOf({ ...one, version: 0 }) === digestOf({ ...other, version: 0 });
}

/** As it is stored: under the survey that the file goes to. */
function digestOfPack(pack: LanguagePack, survey: string): string {
  return digestOf({ ...pack, survey });
}
