import { findVersion, listVersions } from "../../../db/queries/versions.ts";
import { sha256Hex, spanishTexts } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { storedDefinition } from "../load-version.ts";

/** Texts shipped with a release have no story: the versions they were made for lie at most so far back. */
const MOST_VERSIONS = 12;

/** What earlier versions of a survey said in Spanish under some keys, by its hash. */
export async function readEarlierSpanish(
  deps: Deps,
  survey: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const versions = (await listVersions(deps.db, survey))
    .map(({ version }) => version)
    .sort((one, other) => other - one)
    .slice(0, MOST_VERSIONS);
  const told = await Promise.all(
    versions.map(async (version) => {
      const row = await findVersion(deps.db, survey, version);
      if (row === undefined) return [];
      const spanish = spanishTexts(storedDefinition(row.definition));
      return keys.flatMap((key) => spanish.get(key) ?? []);
    }),
  );
  return new Map(told.flat().map((spanish) => [sha256Hex(spanish), spanish]));
}
