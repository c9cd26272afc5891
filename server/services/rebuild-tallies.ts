import { answerPart, groupPart } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import type { CellDifference } from "./verify-database.ts";

/**
 * Mends tallies, one list per round. What is missing is added and what is too much is taken away,
 * so that a response which arrives meanwhile keeps its place in the count.
 */
export async function rebuildTallies(
  deps: Pick<Deps, "db">,
  cells: readonly CellDifference[],
): Promise<void> {
  for (const [, ofRound] of Map.groupBy(cells, ({ round }) => round)) {
    const tallies = ofRound.map(({ stored, recounted, ...cell }) => ({
      round: cell.round,
      groups: [groupPart(cell)],
      answers: [answerPart(cell)],
      by: recounted - stored,
    }));
    await deps.db.atomic({ statements: [], tallies });
  }
}
