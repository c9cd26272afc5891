import type { Statement } from "../../../db/atomic.ts";
import { replaceDraftPack } from "../../../db/queries/draft-packs.ts";
import {
  baseLanguage,
  composeVariant,
  isVariant,
  type LanguagePack,
  type PackText,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readSpoken, type SpokenTexts, voiced } from "./spoken-texts.ts";
import { packLanguages } from "./survey-languages.ts";
import {
  readCurrent,
  readDrafted,
  type TextPlace,
  type Texts,
  type TextsOf,
} from "./text-place.ts";
import { writePack } from "./write-pack.ts";

interface ChangedText {
  readonly key: string;
  readonly entry: PackText | undefined;
}

export interface PacksToStore {
  readonly place: TextPlace;
  readonly texts: readonly ChangedText[];
  readonly spoken: SpokenTexts | undefined;
  /** What is said in the language and its variants; as it is stored now, unless told. */
  readonly spokenIn?: (of: TextsOf) => Promise<SpokenTexts>;
}

/** What a language's packs were and become; undefined where it has none. */
interface Layers {
  readonly current: LanguagePack | undefined;
  readonly drafted: LanguagePack | undefined;
}

/**
 * The statements that put changed texts into the packs they belong to: what is published says in
 * Spanish what they translate, or only the draft does. Variants follow their base.
 */
export async function packsToStore(
  deps: Deps,
  { place, texts, spoken: given, ...more }: PacksToStore,
): Promise<readonly Statement[]> {
  const { spokenIn = async (of: TextsOf) => await readSpoken(deps, of) } = more;
  const spoken = given ?? (await spokenIn(place));
  const base = isVariant(place.language) ? await basePacks(deps, place) : NONE;
  const next = nextLayers(place, texts, { base, spoken });
  const own = await layerStatements(deps, place, { before: place, next });
  if (isVariant(place.language)) return own;
  return [...own, ...(await variantsFollow(deps, place, { next, spokenIn }))];
}

type Place = Pick<TextPlace, "survey" | "language" | "draft">;

interface NextBase {
  readonly next: Layers;
  readonly spokenIn: (of: TextsOf) => Promise<SpokenTexts>;
}

/** Composes every variant of a language anew over what its base says next. */
export async function variantsFollow(
  deps: Deps,
  { survey, language: base, draft }: Place,
  { next, spokenIn }: NextBase,
): Promise<readonly Statement[]> {
  const variants = await Promise.all(
    (await variantsOf(deps, { survey, language: base })).map(async (language) => {
      const place = { survey, draft, language };
      const [before, heard] = await Promise.all([readLayers(deps, place), spokenIn(place)]);
      const followed = followBase(before, next, heard);
      return await layerStatements(deps, place, { before, next: followed });
    }),
  );
  return variants.flat();
}

const NONE: Layers = { current: undefined, drafted: undefined };

interface Around {
  /** Of the base, for a variant. */
  readonly base: Layers;
  readonly spoken: SpokenTexts;
}

function nextLayers(place: TextPlace, texts: readonly ChangedText[], around: Around): Layers {
  const { survey, language, current, drafted, draft, spanish, published } = place;
  const { base, spoken } = around;
  const isShown = ({ key }: ChangedText) => published.get(key) === spanish.get(key);
  const finish = (written: Texts, under: LanguagePack | undefined): LanguagePack => {
    const pack = { survey, language, texts: written };
    return voiced(isVariant(language) ? composeVariant(pack, under) : pack, spoken);
  };
  const shown = texts.filter(isShown);
  const nextCurrent =
    current === undefined && shown.length === 0
      ? undefined
      : finish(withTexts(current?.pack.texts ?? {}, shown), base.current);
  const isDrafted = draft !== undefined && (drafted !== undefined || shown.length < texts.length);
  if (!isDrafted) return { current: nextCurrent, drafted: undefined };
  const under = drafted?.pack.texts ?? nextCurrent?.texts ?? {};
  return {
    current: nextCurrent,
    drafted: finish(withTexts(under, texts), base.drafted ?? base.current),
  };
}

function withTexts(texts: Texts, changes: readonly ChangedText[]): Texts {
  const next = new Map(Object.entries(texts));
  for (const { key, entry } of changes) {
    if (entry === undefined) next.delete(key);
    else next.set(key, entry);
  }
  return Object.fromEntries(next);
}

/** A variant comes with the draft as soon as its base does. */
function followBase({ current, drafted }: KnownLayers, base: Layers, spoken: SpokenTexts): Layers {
  const own = drafted ?? current;
  const follow = (pack: LanguagePack, under: LanguagePack | undefined) =>
    voiced(composeVariant(pack, under), spoken);
  const nextCurrent = current && follow(current.pack, base.current);
  if (base.drafted === undefined || own === undefined) {
    return { current: nextCurrent, drafted: drafted && follow(drafted.pack, base.current) };
  }
  return { current: nextCurrent, drafted: follow(own.pack, base.drafted) };
}

type KnownLayers = Pick<TextPlace, "current" | "drafted">;

async function readLayers(deps: Deps, of: Place): Promise<KnownLayers> {
  const { draft } = of;
  const [current, drafted] = await Promise.all([
    readCurrent(deps, of),
    draft === undefined ? undefined : readDrafted(deps, of, draft),
  ]);
  return { current, drafted };
}

async function basePacks(deps: Deps, place: TextPlace): Promise<Layers> {
  const of = { ...place, language: baseLanguage(place.language) };
  const { current, drafted } = await readLayers(deps, of);
  return { current: current?.pack, drafted: drafted?.pack };
}

async function variantsOf(deps: Deps, { survey, language }: TextsOf): Promise<readonly string[]> {
  const tags = await packLanguages(deps, survey);
  return tags.filter((tag) => isVariant(tag) && baseLanguage(tag) === language);
}

async function layerStatements(
  deps: Deps,
  { draft, language }: Pick<TextPlace, "draft" | "language">,
  { before, next }: { readonly before: KnownLayers; readonly next: Layers },
): Promise<readonly Statement[]> {
  const current =
    next.current &&
    (await writePack(deps, next.current, { before: before.current, isCurrent: true }));
  const last = before.drafted ?? before.current;
  const drafted =
    draft === undefined || next.drafted === undefined
      ? undefined
      : await writePack(deps, next.drafted, { before: last, isCurrent: false });
  const replaced = before.drafted?.sha256;
  const isMarked = drafted === undefined || replaced === drafted.sha256;
  const mark =
    isMarked || draft === undefined
      ? []
      : replaceDraftPack({ draft, language, sha256: drafted.sha256 }, replaced);
  // One row serves both where the draft's pack says what is shown.
  const own = drafted?.sha256 === current?.sha256 ? [] : (drafted?.statements ?? []);
  return [...(current?.statements ?? []), ...own, ...mark];
}
