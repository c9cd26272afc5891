// What one response adds to single tally cells; `tally-moves.ts` says which ones it moves.

import {
  type Answers,
  type CompiledDefinition,
  placeOf,
  type TallyPlace,
  withTotals,
} from "../core/index.ts";
import { type TalliedResponse, tallyMoves } from "./tally-moves.ts";

/** How much one cell moves. */
export interface TallyDelta extends TallyPlace {
  readonly n: number;
}

/** What `tallyMoves` gives, as deltas by place, those of "all" among them. */
export function tallyDeltas(
  compiled: CompiledDefinition,
  answers: Answers,
  response: TalliedResponse,
): readonly TallyDelta[] {
  const stored = tallyMoves(compiled, answers, response).flatMap(({ groups, answers: moved }) =>
    groups.flatMap((group) => moved.map((answer) => ({ ...placeOf(group + answer), n: 1 }))),
  );
  return withTotals(stored);
}
