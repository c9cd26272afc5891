import type { Statement } from "../../../db/atomic.ts";
import { listDraftPacks, replaceDraftPack } from "../../../db/queries/draft-packs.ts";
import { listTextEvents } from "../../../db/queries/text-events.ts";
import {
  baseLanguage,
  composeVariant,
  type Definition,
  isVariant,
  type LanguagePack,
  latestText,
  type PackText,
  spanishTexts,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readSpoken, voiced } from "./spoken-texts.ts";
import { type KnownPack, readCurrent, readDrafted, type Texts } from "./text-place.ts";
import { writePack } from "./write-pack.ts";

interface Resting {
  readonly id: string;
  readonly survey: string;
  readonly definition: Definition;
}

interface Fresh {
  readonly before: KnownPack;
  readonly pack: LanguagePack;
}

/**
 * A draft that lay aside comes back with what was written meanwhile of texts that it left as they
 * were, and with the voices that may be heard today.
 */
export async function freshPackStatements(
  deps: Deps,
  draft: Resting,
): Promise<readonly Statement[]> {
  const rows = await listDraftPacks(deps.db, draft.id);
  const fresh = (await Promise.all(rows.map((row) => freshIn(deps, draft, row.language)))).flat();
  const bases = new Map(fresh.map(({ pack }) => [pack.language, pack]));
  const statements = await Promise.all(
    fresh.map(async ({ before, pack }) => {
      const composed = isVariant(pack.language) ? await over(deps, pack, bases) : pack;
      const spoken = await readSpoken(deps, pack);
      return await replaced(deps, draft.id, { before, pack: voiced(composed, spoken) });
    }),
  );
  return statements.flat();
}

async function over(
  deps: Deps,
  pack: LanguagePack,
  bases: ReadonlyMap<string, LanguagePack>,
): Promise<LanguagePack> {
  const language = baseLanguage(pack.language);
  const base = bases.get(language) ?? (await readCurrent(deps, { ...pack, language }))?.pack;
  return composeVariant(pack, base);
}

async function freshIn(
  deps: Deps,
  { id, survey, definition }: Resting,
  language: string,
): Promise<readonly Fresh[]> {
  const of = { survey, language };
  const [before, current, events] = await Promise.all([
    readDrafted(deps, of, id),
    readCurrent(deps, of),
    listTextEvents(deps.db, of),
  ]);
  if (before === undefined) return [];
  const stories = Map.groupBy(events, ({ key }) => key);
  const [shown, drafted]: readonly Texts[] = [current?.pack.texts ?? {}, before.pack.texts];
  const spanish = spanishTexts(definition);
  const keys = new Set([...Object.keys(drafted ?? {}), ...Object.keys(shown ?? {})]);
  const texts = [...keys].flatMap((key): [string, PackText][] => {
    const words = { shown: shown?.[key], drafted: drafted?.[key], spanish: spanish.get(key) ?? "" };
    const text = latestText(words, stories.get(key) ?? []);
    return text === undefined ? [] : [[key, text]];
  });
  return [{ before, pack: { ...of, texts: Object.fromEntries(texts) } }];
}

async function replaced(
  deps: Deps,
  draft: string,
  { before, pack }: Fresh,
): Promise<readonly Statement[]> {
  const { language } = pack;
  const { sha256, statements } = await writePack(deps, pack, { before, isCurrent: false });
  if (sha256 === before.sha256) return [];
  return [...statements, ...replaceDraftPack({ draft, language, sha256 }, before.sha256)];
}
