import { findCurrentPack, findPack } from "../../db/queries/language-packs.ts";
import { type Definition, fittingPack, type LanguagePack } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

export interface LoadedPack {
  readonly sha256: string;
  /** The pack's texts that fit the version. */
  readonly pack: LanguagePack;
}

// Definitions live as long as their compiled version is kept; of each language the latest is kept.
const loaded = new WeakMap<Definition, Map<string, LoadedPack>>();

/** The current language pack of a version; none for Spanish, which is the definition itself. */
export async function loadPack(
  deps: Deps,
  definition: Definition,
  language: string,
): Promise<LoadedPack | undefined> {
  if (language === "es") return undefined;
  const current = await findCurrentPack(deps.db, definition.slug, language);
  if (current === undefined) return undefined;
  const ofDefinition = loaded.get(definition) ?? new Map<string, LoadedPack>();
  const known = ofDefinition.get(language);
  if (known?.sha256 === current.sha256) return known;
  const stored = await readPack(deps, current.sha256);
  if (stored === undefined) return undefined;
  const pack = { sha256: current.sha256, pack: fittingPack(definition, stored) };
  loaded.set(definition, ofDefinition.set(language, pack));
  return pack;
}

/** A pack by hash, current or retired, with all its texts. */
export async function readPack(
  deps: Pick<Deps, "db">,
  sha256: string,
): Promise<LanguagePack | undefined> {
  const row = await findPack(deps.db, sha256);
  return row === undefined ? undefined : storedPack(row.pack);
}

/** Packs are checked by the schema before they are written. */
function storedPack(json: string): LanguagePack {
  return JSON.parse(json) as LanguagePack;
}
