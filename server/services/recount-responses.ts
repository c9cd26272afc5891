import { pageOfAllResponses } from "../../db/queries/response-pages.ts";
import type { Deps } from "../deps.ts";
import { CellCounts } from "./cell-counts.ts";
import { type RowDifference, type FindDefinition, examineResponse } from "./examine-response.ts";

export interface Recount {
  readonly responses: number;
  /** The first ones; `rowsDiffering` says how many there are. */
  readonly rows: readonly RowDifference[];
  readonly rowsDiffering: number;
  /** What the tallies of every round ought to be. */
  readonly tallies: CellCounts;
}

const PAGE_ROWS = 200;
const MOST_ROWS_NAMED = 100;

/** Reads every response once, page by page: checks its digest and counts it anew. */
export async function recountResponses(
  deps: Pick<Deps, "db">,
  findDefinition: FindDefinition,
  onPage: (responses: number) => void,
): Promise<Recount> {
  const tallies = new CellCounts();
  const rows: RowDifference[] = [];
  let [responses, rowsDiffering, after] = [0, 0, ""];
  for (;;) {
    const page = await pageOfAllResponses(deps.db, after, PAGE_ROWS);
    for (const response of page) {
      const reason = examineResponse(response, findDefinition, tallies);
      if (reason === undefined) continue;
      rowsDiffering += 1;
      if (rows.length < MOST_ROWS_NAMED)
        rows.push({ id: response.id, round: response.round, reason });
    }
    responses += page.length;
    onPage(responses);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_ROWS) break;
    after = last.id;
  }
  return { responses, rows, rowsDiffering, tallies };
}
