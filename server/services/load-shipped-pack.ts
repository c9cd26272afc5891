import { ConflictError, type Statement } from "../../db/atomic.ts";
import {
  findCurrentPack,
  insertPack,
  packExists,
  reinstatePack,
  retirePacks,
} from "../../db/queries/language-packs.ts";
import { digestOf, type LanguagePack } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

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
  ]);
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
