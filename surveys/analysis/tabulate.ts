// A full recount: the tally cells of a set of responses from nothing but the responses. What the
// live tallies must equal.

import type { Answers, CompiledDefinition } from "../core/index.ts";
import { tallyDeltas, type TallyDelta } from "./tally-deltas.ts";
import type { TalliedResponse } from "./tally-moves.ts";

export interface CountedResponse extends TalliedResponse {
  readonly answers: Answers;
}

/** Sums the cells of counted responses; each cell once, those that no response moves left out. */
export function tabulate(
  compiled: CompiledDefinition,
  responses: Iterable<CountedResponse>,
): readonly TallyDelta[] {
  const cells = new Map<string, TallyDelta>();
  for (const response of responses) {
    for (const delta of tallyDeltas(compiled, response.answers, response)) {
      const key = JSON.stringify([delta.split, delta.group, delta.question, delta.choice]);
      cells.set(key, { ...delta, n: (cells.get(key)?.n ?? 0) + delta.n });
    }
  }
  return [...cells.values()];
}
