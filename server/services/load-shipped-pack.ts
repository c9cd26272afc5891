import { ConflictError, type Statement } from "../../db/atomic.ts";
import {
  findCurrentPack,
  insertPack,
  packExists,
  reinstatePack,
  retirePacks,
} from "../../db/queries/language-packs.ts";
import { findOpenDraft } from "../../db/queries/drafts.ts";
import { digestOf, isVariant, type LanguagePack } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { readSpoken } from "./translation/spoken-texts.ts";
import { variantsFollow } from "./translation/store-packs.ts";
import { readDrafted, type TextsOf } from "./translation/text-place.ts";

/**
 * Makes a shipped pack the current one of its survey and language, unless somebody edited what is
 * there. The pack before it stays known by its hash: responses that name it are still on their way.
 */
export async function loadShippedPack(deps: Deps, pack: LanguagePack): Promise<void> {
  const { survey, language } = pack;
  const sha256 = digestOf(pack);
  const current = await findCurrentPack(deps.db, survey, language);
  if (current?.edited === true || current?.sha256 === sha256) return;
  const isKnown = await packExists(deps.db, { survey, language, sha256 });
  await storeOnce(deps, [
    retirePacks(survey, language, { onlyShipped: true }),
    isKnown ? reinstatePack(sha256) : insertion(deps, pack, sha256),
    ...(await variantsOver(deps, pack)),
  ]);
}

/** Variants that people work on follow what the release says now. */
async function variantsOver(deps: Deps, current: LanguagePack): Promise<readonly Statement[]> {
  const { survey, language } = current;
  if (isVariant(language)) return [];
  const draft = (await findOpenDraft(deps.db, survey))?.id;
  const place = { survey, language, draft };
  const drafted = draft === undefined ? undefined : await readDrafted(deps, place, draft);
  const next = { current, drafted: drafted?.pack };
  const spokenIn = async (of: TextsOf) => await readSpoken(deps, of);
  return await variantsFollow(deps, place, { next, spokenIn });
}

function insertion({ clock }: Deps, pack: LanguagePack, sha256: string): Statement {
  const { survey, language } = pack;
  return insertPack({
    ...{ sha256, survey, language, pack: JSON.stringify(pack) },
    ...{ createdOn: clock.today(), isCurrent: true, edited: false },
  });
}

/** On a conflict another start has loaded the same, or somebody edited the pack meanwhile. */
async function storeOnce(deps: Deps, statements: readonly Statement[]): Promise<void> {
  try {
    await deps.db.atomic({ statements });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}
