import { listApiTokens } from "../../db/queries/api-tokens.ts";
import { searchKey } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { type ListedToken, listedToken } from "./api-tokens.ts";

const PAGE_ROWS = 50;
const NEVER = "";
const SORT_KEYS = {
  name: ({ name }) => searchKey(name),
  role: ({ role }) => role,
  state: ({ state }) => state,
  expires: ({ expiresOn }) => expiresOn ?? "9999",
  used: ({ lastUsedOn }) => lastUsedOn ?? NEVER,
} as const satisfies Readonly<Record<string, (token: ListedToken) => string>>;

export interface TokenQuery {
  readonly search: string;
  /** A column, with a minus before it from last to first. */
  readonly sort: string;
  /** What `next` was on the page before. */
  readonly from: string;
}

export interface TokenPage {
  readonly tokens: readonly ListedToken[];
  readonly next?: string;
}

/** Tokens whose name holds the search, by name or by another column, one page after the other. */
export async function listTokens(deps: Deps, query: TokenQuery): Promise<TokenPage> {
  const wanted = searchKey(query.search);
  const direction = query.sort.startsWith("-") ? -1 : 1;
  const placed = (await listApiTokens(deps.db))
    .map((row) => listedToken(deps, row))
    .filter(({ name }) => searchKey(name).includes(wanted))
    .map((token) => ({ token, place: placeOf(token, query.sort) }))
    .toSorted((a, b) => direction * compared(a.place, b.place))
    .filter(({ place }) => query.from === "" || direction * compared(place, query.from) > 0);
  const page = placed.slice(0, PAGE_ROWS);
  const last = page.at(-1);
  const hasMore = placed.length > PAGE_ROWS && last !== undefined;
  return { tokens: page.map(({ token }) => token), ...(hasMore ? { next: last.place } : {}) };
}

/** The sorted value with the id: no two tokens stand at one place. */
function placeOf(token: ListedToken, sort: string): string {
  const asked = sort.replace(/^-/, "");
  const [, keyOf] = Object.entries(SORT_KEYS).find(([name]) => name === asked) ?? [];
  return `${(keyOf ?? SORT_KEYS.name)(token)} ${token.id}`;
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
