import { type CountedResponse, pageOfResponses } from "../../db/queries/response-pages.ts";
import type { Deps } from "../deps.ts";

export type { CountedResponse };

const FIRST_PAGE_ROWS = 20;
const MIN_PAGE_ROWS = 10;
/**
 * Bounds of a page. In a file small pages keep memory flat and turns short; D1 counts queries, 1,000
 * per invocation (developers.cloudflare.com/d1/platform/limits).
 */
const PAGE_BOUNDS = {
  sqlite: { rows: 100, characters: 150_000 },
  d1: { rows: 1000, characters: 2_000_000 },
} as const;

/**
 * The counted responses of a round in order of id, page by page, each page read when it is asked
 * for. What arrives meanwhile is in when its id lies ahead.
 */
export async function* readResponses(
  deps: Pick<Deps, "db">,
  round: string,
): AsyncGenerator<readonly CountedResponse[], void, void> {
  let after = "";
  let limit = FIRST_PAGE_ROWS;
  for (;;) {
    const page = await pageOfResponses(deps.db, { round, after, limit });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < limit) return;
    after = last.id;
    limit = nextLimit(page, PAGE_BOUNDS[deps.db.engine]);
    await nextTurn();
  }
}

function nextLimit(
  page: readonly CountedResponse[],
  bounds: { readonly rows: number; readonly characters: number },
): number {
  const characters = page.reduce((sum, { answers }) => sum + answers.length, 0);
  const rows = Math.floor((bounds.characters * page.length) / Math.max(characters, 1));
  return Math.min(bounds.rows, Math.max(MIN_PAGE_ROWS, rows));
}

/** A database in a file answers without leaving the turn: let others have theirs between pages. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
