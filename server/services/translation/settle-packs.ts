import type { Statement } from "../../../db/atomic.ts";
import { listTextEvents } from "../../../db/queries/text-events.ts";
import {
  baseLanguage,
  composeVariant,
  type Definition,
  isVariant,
  type LanguagePack,
  type PackText,
  spanishTexts,
  withStandingState,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readSpoken, voiced } from "./spoken-texts.ts";
import { kindsIn, readMadeSensitive } from "./standing-texts.ts";
import { packLanguages } from "./survey-languages.ts";
import { type KnownPack, readCurrent, readDrafted, type Texts, withShown } from "./text-place.ts";
import { writePack } from "./write-pack.ts";

/** What the texts of a survey are to be shown with. */
export interface Settling {
  /** As it will be published, or is. */
  readonly definition: Definition;
  /** Whose pack is shown then. */
  readonly draft?: string;
  /** Questions that the survey made sensitive; without them those of today. */
  readonly sensitive?: ReadonlySet<string>;
}

export interface SettledPack {
  readonly pack: LanguagePack;
  readonly before: KnownPack | undefined;
}

/**
 * The packs of a survey as they will be shown: each text in the state that its approvals give it
 * under this definition, each variant over its base.
 */
export async function settledPacks(
  deps: Deps,
  settling: Settling,
): Promise<ReadonlyMap<string, SettledPack>> {
  const { slug } = settling.definition;
  const sensitive = settling.sensitive ?? (await readMadeSensitive(deps, slug));
  const tags = await packLanguages(deps, slug);
  const found = await Promise.all(
    tags.map(async (language) => await settledIn(deps, { ...settling, sensitive }, language)),
  );
  const own = new Map(found.flat().map((settled) => [settled.pack.language, settled]));
  return new Map([...own].map(([tag, { pack, before }]) => [tag, over(own, pack, before)]));
}

function over(
  own: ReadonlyMap<string, SettledPack>,
  pack: LanguagePack,
  before: KnownPack | undefined,
): SettledPack {
  if (!isVariant(pack.language)) return { pack, before };
  return { pack: composeVariant(pack, own.get(baseLanguage(pack.language))?.pack), before };
}

async function settledIn(
  deps: Deps,
  { definition, draft, sensitive = new Set() }: Settling,
  language: string,
): Promise<readonly SettledPack[]> {
  const of = { survey: definition.slug, language };
  const [before, drafted, events] = await Promise.all([
    readCurrent(deps, of),
    draft === undefined ? undefined : readDrafted(deps, of, draft),
    listTextEvents(deps.db, of),
  ]);
  const coming = comingTexts(definition, before, drafted);
  if (coming === undefined) return [];
  const kindOf = kindsIn(definition, sensitive);
  const stories = Map.groupBy(events, ({ key }) => key);
  const texts = Object.entries(coming).map(([key, entry]): [string, PackText] => {
    const story = stories.get(key) ?? [];
    return [key, withStandingState({ entry, story, kind: kindOf(key) })];
  });
  const pack = { ...of, texts: Object.fromEntries(texts) };
  return [{ pack: voiced(pack, await readSpoken(deps, of)), before }];
}

function comingTexts(
  definition: Definition,
  current: KnownPack | undefined,
  drafted: KnownPack | undefined,
): Texts | undefined {
  if (drafted === undefined) return current?.pack.texts;
  return withShown(drafted.pack.texts, current?.pack.texts ?? {}, spanishTexts(definition));
}

/** What makes them the ones that are shown; nothing for those that are. */
export async function settlingStatements(
  deps: Deps,
  settling: Settling,
): Promise<readonly Statement[]> {
  const settled = [...(await settledPacks(deps, settling)).values()];
  const written = await Promise.all(
    settled.map(({ pack, before }) => writePack(deps, pack, { before, isCurrent: true })),
  );
  return written.flatMap(({ statements }) => statements);
}
