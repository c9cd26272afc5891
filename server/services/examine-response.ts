import { isCounted, type StoredResponse } from "../../db/queries/responses.ts";
import { tabulate } from "../../surveys/analysis/tabulate.ts";
import type { TallyDelta } from "../../surveys/analysis/tally-deltas.ts";
import type { Answers, CompiledDefinition } from "../../surveys/core/index.ts";
import { contentDigest } from "./submit-response.ts";
import { type CellCounts } from "./cell-counts.ts";

/** A response that is not what it was when it was stored, or that cannot be counted. */
export interface RowDifference {
  readonly id: string;
  readonly round: string;
  readonly reason: "altered" | "unreadable";
}

/** The definition that a response was answered with; undefined when there is none that compiles. */
export type FindDefinition = (
  response: Pick<StoredResponse, "round" | "version">,
) => CompiledDefinition | undefined;

/** Adds what a counted response gives to the tallies; tells what is wrong with it, if anything. */
export function examineResponse(
  response: StoredResponse,
  findDefinition: FindDefinition,
  tallies: CellCounts,
): RowDifference["reason"] | undefined {
  const deltas = deltasOf(response, findDefinition(response));
  if (deltas === undefined) return "unreadable";
  if (isCounted(response)) {
    for (const delta of deltas) tallies.add({ round: response.round, ...delta });
  }
  return contentDigest(response) === response.contentDigest ? undefined : "altered";
}

/** Whoever altered a row may have left no JSON in it, or JSON that no engine wrote. */
function deltasOf(
  { answers, language, channel, answeredOn }: StoredResponse,
  compiled: CompiledDefinition | undefined,
): readonly TallyDelta[] | undefined {
  if (compiled === undefined) return undefined;
  try {
    return tabulate(compiled, [{ answers: storedAnswers(answers), language, channel, answeredOn }]);
  } catch {
    return undefined;
  }
}

/** Answers were normalised by the engine before they were stored. */
function storedAnswers(json: string): Answers {
  return JSON.parse(json) as Answers;
}
