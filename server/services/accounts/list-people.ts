import type { Account } from "../../../db/queries/accounts.ts";
import { type AccountSort, listAccounts } from "../../../db/queries/account-list.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";

const PAGE_ROWS = 50;
const SORTS: readonly AccountSort[] = ["name", "email", "role", "state", "seen"];

export interface PeopleQuery {
  readonly search: string;
  /** A column, with a minus before it from last to first. */
  readonly sort: string;
  /** What `next` was on the page before. */
  readonly from: string;
}

export interface PeoplePage {
  readonly people: readonly Account[];
  readonly next?: string;
}

/** People by name, or by another column; one page after the other by key. */
export async function listPeople(deps: Deps, query: PeopleQuery): Promise<PeoplePage> {
  const isDescending = query.sort.startsWith("-");
  const asked = query.sort.replace(/^-/, "");
  const after = readPlace(query.from);
  const rows = await listAccounts(deps.db, {
    search: searchKey(query.search),
    sort: SORTS.find((sort) => sort === asked) ?? "name",
    isDescending,
    limit: PAGE_ROWS + 1,
    ...(after === undefined ? {} : { after }),
  });
  const people = rows.slice(0, PAGE_ROWS);
  const last = people.at(-1);
  const hasMore = rows.length > PAGE_ROWS && last !== undefined;
  return { people, ...(hasMore ? { next: `${last.id} ${last.sortValue}` } : {}) };
}

function readPlace(text: string): { readonly id: string; readonly value: string } | undefined {
  const [, id, value] = /^(\S{36}) (.*)$/s.exec(text) ?? [];
  return id === undefined || value === undefined ? undefined : { id, value };
}
