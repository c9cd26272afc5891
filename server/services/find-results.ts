import { listRounds, type Round } from "../../db/queries/rounds.ts";
import { findPublishedVersion, type VersionKey } from "../../db/queries/versions.ts";
import type { CompiledDefinition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { resultsArePublic } from "./keep-publication-fresh.ts";
import { loadVersion } from "./load-version.ts";
import { currentRound, roundState } from "./round-state.ts";
import { withOverrides } from "./surveys/strict-definition.ts";

export interface SurveyResults {
  readonly key: VersionKey;
  /** With what the survey made stricter. */
  readonly compiled: CompiledDefinition;
  /** The round whose results are asked for; undefined when the survey has no such round. */
  readonly round: Round | undefined;
  /** The open round, else the latest. */
  readonly current: Round | undefined;
  readonly isOpen: boolean;
  /** Every round the public may see results of, the latest first. */
  readonly publicRounds: readonly Round[];
}

/** A survey as the results page needs it: its newest version and its rounds. */
export async function findResults(
  deps: Deps,
  slug: string,
  roundId: string | undefined,
): Promise<SurveyResults | undefined> {
  const key = await findPublishedVersion(deps.db, slug);
  if (key === undefined) return undefined;
  const [compiled, rounds] = await Promise.all([
    loadVersion(deps, key).then((version) => withOverrides(deps, version)),
    listRounds(deps.db, key.survey),
  ]);
  const today = deps.clock.today();
  const current = currentRound(rounds, today);
  return {
    key,
    compiled,
    current,
    round: roundId === undefined ? current : rounds.find(({ id }) => id === roundId),
    isOpen: current !== undefined && roundState(current, today) === "open",
    publicRounds: rounds.filter(
      (round) => roundState(round, today) !== "upcoming" && resultsArePublic(deps, round),
    ),
  };
}
