import { listDraftPacks } from "../../../db/queries/draft-packs.ts";
import { findCurrentPack } from "../../../db/queries/language-packs.ts";
import {
  comingText,
  type Definition,
  type LanguagePack,
  type PackText,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readPack } from "../load-pack.ts";

/** Which texts: of a survey, or of the interface (`INTERFACE`), in a language or variant. */
export interface TextsOf {
  readonly survey: string;
  readonly language: string;
}

export type Texts = LanguagePack["texts"];
export interface KnownPack {
  readonly sha256: string;
  readonly pack: LanguagePack;
}

/** Everything that decisions on the texts of a survey in one language rest on. */
export interface TextPlace extends TextsOf {
  /** What it was read under: a list that is stored later fails when it is another by then. */
  readonly mark: string;
  /** Null for the interface. */
  readonly definition: Definition | null;
  /** Every Spanish text to translate: the draft's while there is one, else the published. */
  readonly spanish: ReadonlyMap<string, string>;
  /** What is published, where that is other Spanish than the draft's. */
  readonly published: ReadonlyMap<string, string>;
  readonly draft: string | undefined;
  readonly current: KnownPack | undefined;
  /** The pack that comes with the draft. */
  readonly drafted: KnownPack | undefined;
  /** What stands for each key now, also of keys that are gone. */
  readonly entries: Texts;
  /** What ships beside the packs: texts of the interface. */
  readonly shipped: Texts;
}

export async function readCurrent(deps: Deps, of: TextsOf): Promise<KnownPack | undefined> {
  const current = await findCurrentPack(deps.db, of.survey, of.language);
  return current === undefined ? undefined : await knownPack(deps, current.sha256);
}

export async function readDrafted(
  deps: Deps,
  { language }: Pick<TextsOf, "language">,
  draft: string,
): Promise<KnownPack | undefined> {
  const packs = await listDraftPacks(deps.db, draft);
  const own = packs.find((pack) => pack.language === language);
  return own === undefined ? undefined : await knownPack(deps, own.sha256);
}

async function knownPack(deps: Deps, sha256: string): Promise<KnownPack | undefined> {
  const pack = await readPack(deps, sha256);
  return pack === undefined ? undefined : { sha256, pack };
}

/** Texts of a draft's pack, each with what is shown where only that translates its Spanish. */
export function withShown(
  drafted: Texts,
  shown: Texts,
  spanish: ReadonlyMap<string, string>,
): Texts {
  const texts = Object.entries(drafted).map(([key, entry]): [string, PackText] => {
    const layered = { shown: shown[key], drafted: entry, spanish: spanish.get(key) ?? "" };
    return [key, comingText(layered) ?? entry];
  });
  return Object.fromEntries(texts);
}
