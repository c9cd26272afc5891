import { listSurveyRows, type SurveyRow } from "../../../db/queries/survey-list.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type ListQuery, type ListShape, pageOfRows, type RowPage } from "../page-of-rows.ts";
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

export interface SurveyQuery extends ListQuery {
  readonly state?: SurveyState | undefined;
}

const LIST: ListShape<ListedSurvey> = {
  idOf: ({ slug }) => slug,
  textOf: ({ title, slug }) => `${title} ${slug}`,
  sorts: {
    titulo: ({ title }) => searchKey(title),
    estado: ({ state }) => String(SURVEY_STATES.indexOf(state)),
    cambio: ({ updatedOn }) => updatedOn,
  },
  sort: "-cambio",
};

/** One page of the surveys, archived ones only when they are asked for or searched. */
export async function listPanelSurveys(
  deps: Deps,
  query: SurveyQuery,
): Promise<RowPage<ListedSurvey>> {
  const today = deps.clock.today();
  const all = (await listSurveyRows(deps.db)).map((row) => listed(row, today));
  const shown = all.filter(({ state }) => matchesState(state, query));
  return pageOfRows(shown, query, LIST);
}

function matchesState(state: SurveyState, { state: wanted, search }: SurveyQuery): boolean {
  return wanted === undefined ? state !== "archived" || search !== "" : state === wanted;
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
