import type { Statement } from "../../../db/atomic.ts";
import { packExists, reinstatePack, retirePack } from "../../../db/queries/language-packs.ts";
import { packStatement } from "../../../db/queries/pack-statement.ts";
import { digestOf, type LanguagePack } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { KnownPack } from "./text-place.ts";

interface Written {
  /** Told as changes to it where that is shorter; one that is shown gives way. */
  readonly before?: KnownPack | undefined;
  /** Else it waits for the draft it comes with. */
  readonly isCurrent: boolean;
}

/** A pack that says what another one said before is that one again. */
export async function writePack(
  deps: Deps,
  pack: LanguagePack,
  { before, isCurrent }: Written,
): Promise<{ readonly sha256: string; readonly statements: readonly Statement[] }> {
  const sha256 = digestOf(pack);
  if (sha256 === before?.sha256) return { sha256, statements: [] };
  const { survey, language } = pack;
  const isKnown = await packExists(deps.db, { survey, language, sha256 });
  const row = { sha256, pack, createdOn: deps.clock.today(), isCurrent, edited: true };
  const written = isKnown ? [] : [packStatement({ row, before })];
  if (!isCurrent) return { sha256, statements: written };
  return {
    sha256,
    statements: [
      ...(before === undefined ? [] : [retirePack(before.sha256)]),
      ...(isKnown ? [reinstatePack(sha256)] : written),
    ],
  };
}
