import { listLinks, type OutreachLink } from "../../../db/queries/outreach.ts";
import { listVisits } from "../../../db/queries/outreach-visits.ts";
import type { Deps } from "../../deps.ts";

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
