import { listLinks, type OutreachLink } from "../../../db/queries/outreach.ts";
import { listVisits } from "../../../db/queries/outreach-visits.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type ListQuery, type ListShape, pageOfRows, type RowPage } from "../page-of-rows.ts";

export interface CountedLink extends OutreachLink {
  readonly visits: number;
  /** The latest first. */
  readonly days: readonly { readonly day: string; readonly n: number }[];
}

export async function readOutreach(deps: Deps, survey: string): Promise<readonly CountedLink[]> {
  const [links, visits] = await Promise.all([
    listLinks(deps.db, survey),
    listVisits(deps.db, survey),
  ]);
  const byLink = Map.groupBy(visits, ({ link }) => link);
  return links.map((link) => {
    const days = (byLink.get(link.id) ?? []).toReversed();
    return { ...link, days, visits: days.reduce((sum, { n }) => sum + n, 0) };
  });
}

const LIST: ListShape<CountedLink> = {
  idOf: ({ id }) => id,
  textOf: ({ medium, code }) => `${medium} ${code}`,
  sorts: {
    medium: ({ medium, language }) => `${searchKey(medium)} ${language}`,
    language: ({ language, medium }) => `${language} ${searchKey(medium)}`,
    visits: ({ visits }) => String(visits).padStart(12, "0"),
  },
  sort: "medium",
};

/** One page of the links of a survey. */
export async function listOutreach(
  deps: Deps,
  survey: string,
  query: ListQuery,
): Promise<RowPage<CountedLink>> {
  return pageOfRows(await readOutreach(deps, survey), query, LIST);
}
