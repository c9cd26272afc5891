import { listFormerSpanish } from "../../../db/queries/text-events.ts";
import { countOpenComments } from "../../../db/queries/text-comments.ts";
import { createTranslator } from "../../../locales/translator.ts";
import {
  approvalsNeeded,
  saysToday,
  sha256Hex,
  textStand,
  type TextToDecide,
  type TextUnit,
  translates,
  unitState,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readEarlierSpanish } from "./read-earlier-spanish.ts";
import { readTextPlace } from "./read-text-place.ts";
import { readSpoken, type SpokenTexts } from "./spoken-texts.ts";
import { readStanding, type StandingTexts } from "./standing-texts.ts";
import type { TextPlace, TextsOf } from "./text-place.ts";
import { sectionOfText, type TextSection } from "./text-sections.ts";

export interface UnitsOf extends TextsOf {
  /** Whose recordings are told; without it those of the voice in use. */
  readonly speaker?: string | undefined;
}

export interface ReadUnits {
  readonly place: TextPlace;
  readonly units: readonly TextUnit[];
}

/** Every text of a survey, or of the interface, in a language; in the order they are met. */
export async function readUnits(
  deps: Deps,
  { survey, language, speaker }: UnitsOf,
): Promise<ReadUnits | undefined> {
  const place = await readTextPlace(deps, { survey, language });
  return place === undefined ? undefined : await unitsIn(deps, place, { speaker });
}

/** One of them. */
export async function readUnit(
  deps: Deps,
  { survey, language }: TextsOf,
  key: string,
): Promise<TextUnit | undefined> {
  const place = await readTextPlace(deps, { survey, language });
  if (place?.spanish.has(key) !== true) return undefined;
  const { units } = await unitsIn(deps, place, { key });
  return units[0];
}

interface Asked {
  readonly speaker?: string | undefined;
  readonly key?: string;
}

async function unitsIn(deps: Deps, place: TextPlace, { speaker, key }: Asked): Promise<ReadUnits> {
  const [standing, spoken, comments] = await Promise.all([
    readStanding(deps, place, key),
    readSpoken(deps, place, speaker),
    countOpenComments(deps.db, place),
  ]);
  const keys = key === undefined ? [...place.spanish.keys()] : [key];
  const former = await readFormer(deps, place, keys);
  const sectionOf = place.definition === null ? areaOf : sectionOfText(place.definition);
  const around: Around = { standing, spoken, comments, former, sectionOf };
  return { place, units: keys.map((each) => unitOf(each, around)) };
}

interface Around {
  readonly standing: StandingTexts;
  readonly spoken: SpokenTexts;
  readonly comments: ReadonlyMap<string, number>;
  /** Spanish by its hash. */
  readonly former: ReadonlyMap<string, string>;
  readonly sectionOf: (key: string) => TextSection;
}

function unitOf(key: string, { standing, spoken, comments, former, sectionOf }: Around): TextUnit {
  const text = standing.textOf(key);
  if (text === undefined) throw new Error("a key without a Spanish text");
  const { entry, spanish, kind } = text;
  const { author, approvals } = textStand(text.story, entry);
  const state = unitState(entry, spanish);
  const formerSpanish = state === "stale" ? former.get(entry?.sourceHash ?? "") : undefined;
  return {
    ...{ key, spanish, ...sectionOf(key), kind, approvalsNeeded: approvalsNeeded(kind) },
    ...{ text: entry?.text ?? "", state, origin: entry?.origin ?? "" },
    ...(formerSpanish === undefined ? {} : { formerSpanish }),
    ...(entry?.ground === undefined ? {} : { ground: entry.ground }),
    ...(entry?.source === undefined ? {} : { source: entry.source }),
    ...(entry?.language === undefined ? {} : { inheritedFrom: entry.language }),
    sequence: standing.sequenceOf(key),
    author: author === undefined ? null : { id: author.actorId, name: author.actorName },
    approvals,
    recording: recordingOf(text, spoken.get(key)),
    openComments: comments.get(key) ?? 0,
  };
}

function recordingOf({ entry, spanish }: TextToDecide, spoken: ReturnType<SpokenTexts["get"]>) {
  if (spoken !== undefined) {
    return { ...spoken.recording, isStale: !saysToday(spoken, entry, spanish) };
  }
  if (entry?.audio === undefined) return null;
  return { ...entry.audio, isStale: !translates(entry, spanish) };
}

/** What the Spanish of stale texts was: said by their story, or by a version of the survey. */
async function readFormer(
  deps: Deps,
  place: TextPlace,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const stale = keys.filter((key) => {
    return unitState(place.entries[key], place.spanish.get(key) ?? "") === "stale";
  });
  if (stale.length === 0) return new Map();
  const told = await listFormerSpanish(deps.db, place, stale);
  const published = stale.flatMap((key) => place.published.get(key) ?? []);
  const former = new Map([
    ...told.map(({ sourceHash, spanish }) => [sourceHash, spanish] as const),
    ...published.map((spanish) => [sha256Hex(spanish), spanish] as const),
  ]);
  const untold = stale.filter((key) => !former.has(place.entries[key]?.sourceHash ?? ""));
  return new Map([...(await readEarlierSpanish(deps, place.survey, untold)), ...former]);
}

/** The part of the interface that a key belongs to, in words. */
function areaOf(key: string): TextSection {
  const { has, t } = createTranslator("es");
  const area = key.split(".", 1)[0] ?? "";
  const name = `panel.text_area.${area}`;
  return { section: has(name) ? t(name) : area };
}
