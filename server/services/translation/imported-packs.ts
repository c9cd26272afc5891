import type { Statement } from "../../../db/atomic.ts";
import { insertDraftPack } from "../../../db/queries/draft-packs.ts";
import {
  insertTextEvents,
  listTextEvents,
  type TextEventRow,
} from "../../../db/queries/text-events.ts";
import {
  baseLanguage,
  composeVariant,
  type Definition,
  isVariant,
  type LanguagePack,
  type PackText,
  spanishTexts,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { ActorName } from "../record-act.ts";
import { keepKnownTexts } from "../surveys/keep-known-texts.ts";
import { packLanguages } from "./survey-languages.ts";
import { type KnownPack, readCurrent, readDrafted } from "./text-place.ts";
import { writePack } from "./write-pack.ts";

export interface ImportedPacks {
  readonly actor: ActorName;
  /** The draft that they come with. */
  readonly draft: string;
  readonly definition: Definition;
  readonly packs: readonly LanguagePack[];
  /** The draft whose place it takes. */
  readonly replaced: string | undefined;
}

/** What a language had before the file. */
interface Layers {
  readonly current: KnownPack | undefined;
  readonly drafted: KnownPack | undefined;
}

/**
 * Puts texts that came with a definition into its draft: each as a draft of whoever brought it,
 * told in its story. Languages that the file does not name keep what the replaced draft had;
 * variants follow their base.
 */
export async function importedPackStatements(
  deps: Deps,
  imported: ImportedPacks,
): Promise<readonly Statement[]> {
  const { definition, draft, packs, replaced } = imported;
  const survey = definition.slug;
  const given = new Map(packs.map((pack) => [pack.language, { ...pack, survey }]));
  const tags = [...new Set([...(await packLanguages(deps, survey)), ...given.keys()])];
  const layers = new Map(
    await Promise.all(
      tags.map(async (language) => {
        const before = await readLayers(deps, { survey, language }, replaced);
        return [language, before] as const;
      }),
    ),
  );
  const taken = takenIn(imported, given, layers);
  const coming = comingPacks(taken, layers);
  const [told, stored] = await Promise.all([
    Promise.all(
      [...given.keys()].map((tag) => events(deps, imported, [taken.get(tag), layers.get(tag)])),
    ),
    Promise.all(coming.map((pack) => packRow(deps, draft, pack))),
  ]);
  return [...told.flat(), ...stored.flat()];
}

async function readLayers(
  deps: Deps,
  of: { readonly survey: string; readonly language: string },
  replaced: string | undefined,
): Promise<Layers> {
  const [current, drafted] = await Promise.all([
    readCurrent(deps, of),
    replaced === undefined ? undefined : readDrafted(deps, of, replaced),
  ]);
  return { current, drafted };
}

type Packs = ReadonlyMap<string, LanguagePack>;

/** What the file says, and what the replaced draft said in languages that the file does not name. */
function takenIn(
  { actor }: ImportedPacks,
  given: Packs,
  layers: ReadonlyMap<string, Layers>,
): Packs {
  const taken = [...layers].flatMap(([language, { current, drafted }]) => {
    const pack = given.get(language);
    if (pack === undefined) return drafted === undefined ? [] : [[language, drafted.pack] as const];
    const known = keepKnownTexts(keepKnownTexts(pack, current?.pack), drafted?.pack);
    const texts = Object.entries(known.texts).map(([key, text]): [string, PackText] => {
      const before = drafted?.pack.texts[key] ?? current?.pack.texts[key];
      return [key, text === pack.texts[key] ? asDraft(actor, text, before) : text];
    });
    return [[language, { ...known, texts: Object.fromEntries(texts) }] as const];
  });
  return new Map(taken);
}

/** A file approves nothing and erases no origin. */
function asDraft(actor: ActorName, text: PackText, before: PackText | undefined): PackText {
  const maker = actor.kind === "token" ? "program" : text.origin;
  const trail = before?.origin.split(TRAIL) ?? [];
  const origin = trail.at(-1) === maker ? trail : [...trail, maker];
  const state = actor.kind === "token" ? "draft_machine" : "draft_human";
  return { text: text.text, state, origin: origin.join(TRAIL), sourceHash: text.sourceHash };
}

const TRAIL = " > ";

function comingPacks(taken: Packs, layers: ReadonlyMap<string, Layers>): readonly LanguagePack[] {
  return [...layers].flatMap(([language, { current }]) => {
    const own = taken.get(language);
    if (!isVariant(language)) return own === undefined ? [] : [own];
    const base = baseLanguage(language);
    const under = taken.get(base);
    // A variant comes with the draft as soon as its base does.
    const pack = own ?? (under === undefined ? undefined : current?.pack);
    if (pack === undefined) return [];
    return [composeVariant(pack, under ?? layers.get(base)?.current?.pack)];
  });
}

async function packRow(
  deps: Deps,
  draft: string,
  pack: LanguagePack,
): Promise<readonly Statement[]> {
  const { sha256, statements } = await writePack(deps, pack, { isCurrent: false });
  return [...statements, insertDraftPack({ draft, language: pack.language, sha256 })];
}

async function events(
  deps: Deps,
  { actor, definition }: ImportedPacks,
  [pack, before]: readonly [LanguagePack | undefined, Layers | undefined],
): Promise<readonly Statement[]> {
  if (pack === undefined) return [];
  const { survey, language } = pack;
  const known = await listTextEvents(deps.db, { survey, language });
  const sequences = new Map(known.map(({ key, sequence }) => [key, sequence]));
  const spanish = spanishTexts(definition);
  const who = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name };
  const at = deps.clock.now();
  const rows = Object.entries(pack.texts).flatMap(([key, entry]): TextEventRow[] => {
    const stood = [before?.current, before?.drafted].map((layer) => layer?.pack.texts[key]);
    if (stood.includes(entry)) return [];
    const { text, state, origin, sourceHash } = entry;
    const place = { survey, language, key, sequence: (sequences.get(key) ?? 0) + 1 };
    const words = { text, state, origin, sourceHash, spanish: spanish.get(key) ?? "" };
    return [{ ...place, at, ...who, act: "imported", ...words, variant: null, note: null }];
  });
  return insertTextEvents(rows);
}
