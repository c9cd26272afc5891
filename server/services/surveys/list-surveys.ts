import { listSurveyRows, type SurveyRow } from "../../../db/queries/survey-list.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { SURVEY_STATES, type SurveyState, stateOf } from "./survey-state.ts";

export interface ListedSurvey {
  readonly slug: string;
  readonly title: string;
  readonly state: SurveyState;
  /** A draft stands beside what is published. */
  readonly draft: "draft" | "review" | null;
  readonly version: number | null;
  /** The day (YYYY-MM-DD) something was last done to it. */
  readonly updatedOn: string;
}

export const SURVEY_SORTS = ["title", "state", "updated"] as const;
export type SurveySort = (typeof SURVEY_SORTS)[number];

export interface SurveyQuery {
  readonly search: string;
  readonly state?: SurveyState | undefined;
  readonly sort: SurveySort;
  readonly isDescending: boolean;
  /** Slug of the first row of the page; the first page without. */
  readonly from?: string | undefined;
}

export interface SurveyPage {
  readonly rows: readonly ListedSurvey[];
  readonly next: string | undefined;
  readonly total: number;
}

const PAGE = 25;

/** One page of the surveys, archived ones only when they are asked for or searched. */
export async function listPanelSurveys(deps: Deps, query: SurveyQuery): Promise<SurveyPage> {
  const today = deps.clock.today();
  const words = searchKey(query.search).split(" ");
  const all = (await listSurveyRows(deps.db)).map((row) => listed(row, today));
  const found = all
    .filter(({ state }) => matchesState(state, query))
    .filter(({ title, slug }) => {
      const key = `${searchKey(title)} ${searchKey(slug)}`;
      return words.every((word) => key.includes(word));
    })
    .toSorted((a, b) => order(a, b, query));
  const start = Math.max(
    0,
    found.findIndex(({ slug }) => slug === query.from),
  );
  const next = found[start + PAGE]?.slug;
  return { rows: found.slice(start, start + PAGE), next, total: all.length };
}

function matchesState(state: SurveyState, { state: wanted, search }: SurveyQuery): boolean {
  return wanted === undefined ? state !== "archived" || search !== "" : state === wanted;
}

function order(a: ListedSurvey, b: ListedSurvey, { sort, isDescending }: SurveyQuery): number {
  const [first, second] = isDescending ? [b, a] : [a, b];
  const [x, y] = [sortKey(first, sort), sortKey(second, sort)];
  if (x !== y) return x < y ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

function sortKey({ title, state, updatedOn }: ListedSurvey, sort: SurveySort): string {
  if (sort === "title") return searchKey(title);
  return sort === "state" ? String(SURVEY_STATES.indexOf(state)) : updatedOn;
}

function listed(row: SurveyRow, today: string): ListedSurvey {
  const { slug, version, draft } = row;
  return {
    slug,
    title: version?.title ?? draft?.title ?? slug,
    state: stateOf(row, today),
    draft: version === null ? null : (draft?.state ?? null),
    version: version?.version ?? null,
    updatedOn: draft?.at.slice(0, 10) ?? version?.on ?? row.createdOn,
  };
}
