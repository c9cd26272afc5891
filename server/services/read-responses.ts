import {
  type CountedResponse,
  pageOfResponses,
  pageOfShowings,
  type Showing,
} from "../../db/queries/responses.ts";
import { listVersions } from "../../db/queries/surveys.ts";
import type { Definition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { storedDefinition } from "./load-version.ts";

export type { CountedResponse, Showing };

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

/** Responses whose version, language and pack are summed in one query. */
const SHOWINGS_PER_PAGE = { sqlite: 2000, d1: 5000 } as const;

/** What the counted responses of a round were shown, each version, language and pack once, in order. */
export async function readShowings(
  deps: Pick<Deps, "db">,
  round: string,
): Promise<readonly Showing[]> {
  const limit: number = SHOWINGS_PER_PAGE[deps.db.engine];
  const found = new Map<string, Showing>();
  let after = "";
  let rows = limit;
  while (rows === limit) {
    const page = await pageOfShowings(deps.db, { round, after, limit });
    for (const { version, language, pack } of page) {
      found.set(JSON.stringify([version, language, pack]), { version, language, pack });
    }
    rows = page.reduce((sum, { n }) => sum + n, 0);
    after = page.reduce((latest, { last }) => (last > latest ? last : latest), after);
    await nextTurn();
  }
  return [...found.values()].sort(inOrder);
}

function inOrder(a: Showing, b: Showing): number {
  const key = ({ language, pack }: Showing) => `${language} ${pack ?? ""}`;
  return a.version - b.version || (key(a) < key(b) ? -1 : 1);
}

/** The published versions of a survey, which are all that its responses can name. */
export async function readPublishedDefinitions(
  deps: Pick<Deps, "db">,
  survey: string,
): Promise<readonly Definition[]> {
  const versions = await listVersions(deps.db, survey);
  return versions
    .filter(({ state }) => state === "published")
    .map(({ definition }) => storedDefinition(definition));
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
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
