import { listSurveyRows } from "../../../db/queries/survey-list.ts";
import { INTERFACE, saysToday, type UnitState, unitState } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { findSurvey } from "../find-survey.ts";
import { readDraft } from "../surveys/read-draft.ts";
import { readTextPlace } from "./read-text-place.ts";
import { readSpoken } from "./spoken-texts.ts";
import { readKinds } from "./standing-texts.ts";
import { languagesOf } from "./survey-languages.ts";
import type { TextPlace, TextsOf } from "./text-place.ts";
import { titleOf } from "./title-of.ts";

/** How far the texts of one survey, or of the interface, have come in a language; no names of places. */
export interface TextProgress extends TextsOf {
  readonly title: string;
  readonly total: number;
  readonly approved: number;
  readonly reviewed: number;
  readonly drafts: number;
  readonly missing: number;
  readonly stale: number;
  readonly recorded: number;
  /** Recordings of the voice in use that say other words than the text, or those of other Spanish. */
  readonly staleRecordings: number;
}

/** Of every survey that is not archived, and of the interface last. */
export async function readProgress(deps: Deps): Promise<readonly TextProgress[]> {
  const rows = (await listSurveyRows(deps.db)).filter(({ archivedOn }) => archivedOn === null);
  const ofSurveys = await Promise.all(
    rows.map(async ({ slug }) => {
      const [survey, draft] = await Promise.all([findSurvey(deps, slug), readDraft(deps, slug)]);
      const definitions = [survey?.compiled.definition, draft?.definition];
      return await progressIn(deps, slug, await languagesOf(deps, slug, definitions));
    }),
  );
  const shown = await progressIn(deps, INTERFACE, await languagesOf(deps, INTERFACE, []));
  return [...ofSurveys.flat(), ...shown];
}

async function progressIn(
  deps: Deps,
  survey: string,
  languages: readonly string[],
): Promise<readonly TextProgress[]> {
  const found = await Promise.all(
    languages.map(async (language) => {
      const place = await readTextPlace(deps, { survey, language });
      return place === undefined ? [] : [await progressOf(deps, place)];
    }),
  );
  return found.flat();
}

async function progressOf(deps: Deps, place: TextPlace): Promise<TextProgress> {
  const { survey, language, spanish, entries } = place;
  const [kindOf, spoken] = await Promise.all([readKinds(deps, place), readSpoken(deps, place)]);
  const keys = [...spanish.keys()].filter((key) => kindOf(key) !== "name");
  const states = keys.map((key) => unitState(entries[key], spanish.get(key) ?? ""));
  const count = (...some: readonly UnitState[]) =>
    states.filter((state) => some.includes(state)).length;
  const isStale = (key: string) => {
    const said = spoken.get(key);
    return said !== undefined && !saysToday(said, entries[key], spanish.get(key) ?? "");
  };
  return {
    ...{ survey, language, title: titleOf(place), total: keys.length },
    ...{ approved: count("approved"), reviewed: count("reviewed") },
    ...{ drafts: count("draft_machine", "draft_human"), missing: count("missing") },
    stale: count("stale"),
    recorded: keys.filter((key) => entries[key]?.audio !== undefined && !isStale(key)).length,
    staleRecordings: keys.filter(isStale).length,
  };
}
