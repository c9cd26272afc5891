import { findCurrentPack } from "../../db/queries/surveys.ts";
import type { LanguagePack } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

export interface LoadedPack {
  readonly sha256: string;
  readonly pack: LanguagePack;
}

/** The current language pack of a survey; none for Spanish, which is the definition itself. */
export async function loadPack(
  deps: Deps,
  survey: string,
  language: string,
): Promise<LoadedPack | undefined> {
  if (language === "es") return undefined;
  const row = await findCurrentPack(deps.db, survey, language);
  return row === undefined ? undefined : { sha256: row.sha256, pack: storedPack(row.pack) };
}

/** Packs are checked by the schema before they are written. */
function storedPack(json: string): LanguagePack {
  return JSON.parse(json) as LanguagePack;
}
