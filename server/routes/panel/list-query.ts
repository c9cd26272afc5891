import type { Context } from "hono";
import type { ListQuery } from "../../services/page-of-rows.ts";
import type { ListState } from "../../../client/pages/panel/data-list.tsx";

/** What a list of the panel is asked for: `?buscar=&orden=&desde=`; empty where nothing is. */
export function readListQuery(c: Context): ListQuery {
  return {
    search: (c.req.query("buscar") ?? "").slice(0, 200),
    sort: c.req.query("orden") ?? "",
    from: c.req.query("desde") ?? "",
  };
}

/** The same as the list shows it, with the key of the page that follows. */
export function listState(href: string, query: ListQuery, next: string | undefined): ListState {
  const { search, sort, from } = query;
  const following = next === undefined ? {} : { next };
  return { href, search, sort, isContinued: from !== "", ...following };
}
