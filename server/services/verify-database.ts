import { listSurveySlugs } from "../../db/queries/surveys.ts";
import { listRounds, type Round } from "../../db/queries/rounds.ts";
import { listVersions, type Version } from "../../db/queries/versions.ts";
import { listTallies } from "../../db/queries/tallies.ts";
import { type CompiledDefinition, compileDefinition, digestOf } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { storedDefinition } from "./load-version.ts";
import { recountResponses } from "./recount-responses.ts";
import type { FindDefinition, RowDifference } from "./examine-response.ts";
import { type Cell, CellCounts } from "./cell-counts.ts";

/** A tally that is not what its responses give. */
export interface CellDifference extends Cell {
  readonly stored: number;
  readonly recounted: number;
}

export interface VerifyReport {
  readonly responses: number;
  readonly rounds: number;
  /** Published versions whose content is not that of their hash. */
  readonly versions: readonly { readonly survey: string; readonly version: number }[];
  /** The first ones; `rowsDiffering` says how many there are. */
  readonly rows: readonly RowDifference[];
  readonly rowsDiffering: number;
  readonly cells: readonly CellDifference[];
}

const ATTEMPTS = 5;

/**
 * Counts every round anew and checks the digest of every response and version. Undefined while
 * responses keep arriving and the database offers no snapshot to read under (D1).
 */
export async function verifyDatabase(
  deps: Pick<Deps, "db">,
  report: (done: number, total: number) => void,
): Promise<VerifyReport | undefined> {
  const { rounds, versions } = await readSurveys(deps);
  const findDefinition = definitionFinder(rounds, versions);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await storedTallies(deps, rounds);
    const { tallies, ...recount } = await recountResponses(deps, findDefinition, (responses) =>
      report(responses, Math.max(responses, before.responses)),
    );
    const after = await storedTallies(deps, rounds);
    if (after.counts.differences(before.counts).length > 0) continue;
    const cells = before.counts
      .differences(tallies)
      // Sums over channels differ with their parts; only the parts are stored.
      .filter(({ cell }) => cell.split !== "all")
      .map(({ cell, mine, theirs }) => ({ ...cell, stored: mine, recounted: theirs }));
    return { ...recount, rounds: rounds.length, versions: versions.filter(isAltered), cells };
  }
  return undefined;
}

async function readSurveys({ db }: Pick<Deps, "db">) {
  const slugs = await listSurveySlugs(db);
  const rounds = await Promise.all(slugs.map((slug) => listRounds(db, slug)));
  const versions = await Promise.all(slugs.map((slug) => listVersions(db, slug)));
  const published = versions.flat().filter(({ state }) => state === "published");
  return { rounds: rounds.flat(), versions: published };
}

function isAltered({ definition, sha256 }: Version): boolean {
  try {
    return digestOf(storedDefinition(definition)) !== sha256;
  } catch {
    return true;
  }
}

function definitionFinder(rounds: readonly Round[], versions: readonly Version[]): FindDefinition {
  const surveys = new Map(rounds.map(({ id, survey }) => [id, survey]));
  const compiled = new Map(
    versions.map((version) => [`${version.survey} ${String(version.version)}`, compile(version)]),
  );
  return ({ round, version }) => compiled.get(`${surveys.get(round) ?? ""} ${String(version)}`);
}

function compile({ definition }: Version): CompiledDefinition | undefined {
  try {
    const result = compileDefinition(storedDefinition(definition));
    return result.ok ? result.value : undefined;
  } catch {
    return undefined;
  }
}

async function storedTallies({ db }: Pick<Deps, "db">, rounds: readonly Round[]) {
  const counts = new CellCounts();
  let responses = 0;
  for (const { id } of rounds) {
    for (const tally of await listTallies(db, id)) {
      counts.add(tally);
      if (tally.split === "all" && tally.question === "") responses += tally.n;
    }
  }
  return { counts, responses };
}
