import { isCounted, pageOfAllResponses, type StoredResponse } from "../../db/queries/responses.ts";
import type { TallyRow } from "../../db/queries/tallies.ts";
import { tabulate } from "../../surveys/analysis/tabulate.ts";
import type { TallyDelta } from "../../surveys/analysis/tally-deltas.ts";
import type { Answers, CompiledDefinition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { contentDigest } from "./submit-response.ts";

export type Cell = Omit<TallyRow, "n">;

/** A response that is not what it was when it was stored, or that cannot be counted. */
export interface RowDifference {
  readonly id: string;
  readonly round: string;
  readonly reason: "altered" | "unreadable";
}

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

/** Counts by cell. */
export class CellCounts {
  readonly #counts = new Map<string, { readonly cell: Cell; n: number }>();

  add(delta: TallyRow): void {
    const { n, round, split, group, question, choice } = delta;
    const key = [round, split, group, question, choice].join("\u0000");
    const known = this.#counts.get(key);
    if (known !== undefined) known.n += n;
    else this.#counts.set(key, { cell: { round, split, group, question, choice }, n });
  }

  /** Cells where the two counts differ, in order. */
  differences(
    other: CellCounts,
  ): readonly { readonly cell: Cell; readonly mine: number; readonly theirs: number }[] {
    const keys = new Set([...this.#counts.keys(), ...other.#counts.keys()]);
    return [...keys].sort().flatMap((key) => {
      const [mine, theirs] = [this.#counts.get(key), other.#counts.get(key)];
      const cell = mine?.cell ?? theirs?.cell;
      if (cell === undefined || (mine?.n ?? 0) === (theirs?.n ?? 0)) return [];
      return [{ cell, mine: mine?.n ?? 0, theirs: theirs?.n ?? 0 }];
    });
  }
}

/** The definition that a response was answered with; undefined when there is none that compiles. */
export type FindDefinition = (
  response: Pick<StoredResponse, "round" | "version">,
) => CompiledDefinition | undefined;

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
      const reason = examine(response, findDefinition, tallies);
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

function examine(
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
