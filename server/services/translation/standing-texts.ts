import { listOverrides } from "../../../db/queries/overrides.ts";
import { listEventsOfText, listTextEvents } from "../../../db/queries/text-events.ts";
import { interfaceKind } from "../../../locales/interface-units.ts";
import {
  baseLanguage,
  type Definition,
  isVariant,
  type StoryEvent,
  type TextKind,
  textKinds,
  type TextToDecide,
  withStandingState,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { keysOfPlaces } from "../measure-coverage.ts";
import type { TextPlace, TextsOf } from "./text-place.ts";

/** The texts of a place with the story of each. */
export interface StandingTexts {
  readonly place: TextPlace;
  /** A text as it is decided on; undefined for a key that no Spanish text has. */
  readonly textOf: (key: string) => TextToDecide | undefined;
  readonly storyOf: (key: string) => readonly StoryEvent[];
  /** Where the story of a text stands: 0 before its first event. */
  readonly sequenceOf: (key: string) => number;
}

/** @param key of the one text that matters; without it the stories of all are read */
export async function readStanding(
  deps: Deps,
  place: TextPlace,
  key?: string,
): Promise<StandingTexts> {
  const { survey, language } = place;
  const [kinds, stories, baseStories] = await Promise.all([
    readKinds(deps, place),
    readStories(deps, place, key),
    isVariant(language)
      ? readStories(deps, { survey, language: baseLanguage(language) }, key)
      : new Map<string, readonly StoryEvent[]>(),
  ]);
  const storyOf = (text: string) => stories.get(text) ?? [];
  return {
    place,
    storyOf,
    sequenceOf: (text) => storyOf(text).at(-1)?.sequence ?? 0,
    textOf: (text) => {
      const spanish = place.spanish.get(text);
      if (spanish === undefined) return undefined;
      const [given, kind, story] = [place.entries[text], kinds(text), storyOf(text)];
      const entry = given && withStandingState({ entry: given, story, kind });
      const baseStory = baseStories.get(text) ?? [];
      return { language, spanish, kind, entry, story, baseStory };
    },
  };
}

async function readStories(
  deps: Deps,
  of: TextsOf,
  key: string | undefined,
): Promise<ReadonlyMap<string, readonly StoryEvent[]>> {
  const events = await (key === undefined
    ? listTextEvents(deps.db, of)
    : listEventsOfText(deps.db, of, key));
  return Map.groupBy(events, (event) => event.key);
}

/** What each text is for. */
export async function readKinds(
  deps: Deps,
  { survey, definition }: Pick<TextPlace, "survey" | "definition">,
): Promise<(key: string) => TextKind> {
  if (definition === null) return interfaceKind;
  return kindsIn(definition, await readMadeSensitive(deps, survey));
}

export function kindsIn(
  definition: Definition,
  sensitive: ReadonlySet<string>,
): (key: string) => TextKind {
  const kinds = textKinds(definition, keysOfPlaces(definition), sensitive);
  return (key) => kinds.get(key) ?? "plain";
}

/** Questions that a survey made sensitive after they were published. */
export async function readMadeSensitive(deps: Deps, survey: string): Promise<ReadonlySet<string>> {
  const overrides = await listOverrides(deps.db, survey);
  const sensitive = overrides.filter(({ property }) => property === "sensitive");
  return new Set(sensitive.map(({ question }) => question));
}
