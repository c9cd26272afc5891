import { findPack } from "../../db/queries/language-packs.ts";
import {
  asInherited,
  type Definition,
  fittingPack,
  type LanguagePack,
  type TextsToShow,
  textsToShow,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { type CurrentPacks, packInUse, readCurrentPacks } from "./current-packs.ts";

export interface LoadedPack {
  readonly sha256: string;
  /** The pack's texts that fit the version. */
  readonly pack: LanguagePack;
  /** The same as pages show them. */
  readonly shown: TextsToShow;
}

// Definitions live as long as their compiled version is kept; of each language the latest is kept.
const loaded = new WeakMap<Definition, Map<string, LoadedPack>>();

/**
 * The pack that a version is shown with; none for Spanish, which is the definition itself. A
 * variant without a pack of its own is shown its base's.
 */
export async function loadPack(
  deps: Deps,
  definition: Definition,
  language: string,
): Promise<LoadedPack | undefined> {
  if (language === "es") return undefined;
  const packs = await readCurrentPacks(deps, definition.slug);
  return await loadPackOf(deps, definition, { language, packs });
}

/** The same where it is known already which packs are shown now. */
export async function loadPackOf(
  deps: Deps,
  definition: Definition,
  { language, packs }: { readonly language: string; readonly packs: CurrentPacks },
): Promise<LoadedPack | undefined> {
  const current = packInUse(packs, definition.slug, language);
  if (current === undefined) return undefined;
  const ofDefinition = loaded.get(definition) ?? new Map<string, LoadedPack>();
  const known = ofDefinition.get(language);
  if (known?.sha256 === current.sha256) return known;
  const stored = await readPack(deps, current.sha256);
  if (stored === undefined) return undefined;
  const fitting = packFor(language, fittingPack(definition, stored));
  const pack = { sha256: current.sha256, pack: fitting, shown: textsToShow(fitting) };
  loaded.set(definition, ofDefinition.set(language, pack));
  return pack;
}

/** The pack of a base as its variant shows it: each text says that it is taken over. */
function packFor(language: string, pack: LanguagePack): LanguagePack {
  if (pack.language === language) return pack;
  return { ...pack, language, texts: asInherited(pack.texts, pack.language) };
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
