import { pageOfShowings, type Showing } from "../../db/queries/showings.ts";
import type { Deps } from "../deps.ts";
import { nextTurn } from "./read-responses.ts";

export type { Showing };

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
