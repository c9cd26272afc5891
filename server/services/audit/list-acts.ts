import type { Deps } from "../../deps.ts";
import { type ActSearch, type ShownAct, READ_ACTS, pagesOfActs } from "./pages-of-acts.ts";

export interface ActPage {
  readonly acts: readonly ShownAct[];
  /** Sequence to go on before; absent at the end. */
  readonly next?: number;
}

const PAGE_ACTS = 50;

/** A rare word is sought page after page, not in one request through the whole log. */
const MOST_READ = 5000;

/** The newest acts first that answer a search, from before a sequence. */
export async function listActs(
  deps: Deps,
  search: ActSearch,
  before = Number.MAX_SAFE_INTEGER,
): Promise<ActPage> {
  const acts: ShownAct[] = [];
  let read = 0;
  for await (const page of pagesOfActs(deps, search, before)) {
    for (const act of page.acts) {
      acts.push(act);
      if (acts.length === PAGE_ACTS) return { acts, next: act.row.sequence };
    }
    read += READ_ACTS;
    if (read >= MOST_READ) return { acts, next: page.last };
  }
  return { acts };
}
