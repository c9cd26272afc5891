import { listRounds, type Round } from "../../db/queries/rounds.ts";
import {
  findPublishedVersion,
  findVersion,
  listPublishedVersions,
  type VersionKey,
} from "../../db/queries/versions.ts";
import type { CompiledDefinition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { loadVersion } from "./load-version.ts";
import { currentRound, type RoundState, roundState } from "./round-state.ts";

export interface PublishedSurvey {
  readonly key: VersionKey;
  readonly compiled: CompiledDefinition;
  /** The open round, else the latest; absent before the first. */
  readonly round: (Round & { readonly stateToday: RoundState }) | undefined;
}

/** The newest published version of a survey. */
export async function findSurveyKey(deps: Deps, slug: string): Promise<VersionKey | undefined> {
  return await findPublishedVersion(deps.db, slug);
}

/** The newest published version of a survey with the round it collects in. */
export async function findSurvey(deps: Deps, slug: string): Promise<PublishedSurvey | undefined> {
  const key = await findPublishedVersion(deps.db, slug);
  return key === undefined ? undefined : await describe(deps, key);
}

/** A published version of a survey by number; without a number the newest. */
export async function findSurveyVersion(
  deps: Deps,
  { key, compiled }: PublishedSurvey,
  version: number | undefined,
): Promise<CompiledDefinition | undefined> {
  if (version === undefined || version === key.version) return compiled;
  const row = await findVersion(deps.db, key.survey, version);
  return row?.state === "published" ? await loadVersion(deps, row) : undefined;
}

export async function listSurveys(deps: Deps): Promise<readonly PublishedSurvey[]> {
  const keys = await listPublishedVersions(deps.db);
  return await Promise.all(keys.map((key) => describe(deps, key)));
}

/** A round of a survey by id; without an id the open one, else the latest. */
export async function findRound(
  deps: Deps,
  survey: string,
  id: string | undefined,
): Promise<Round | undefined> {
  const rounds = await listRounds(deps.db, survey);
  if (id !== undefined) return rounds.find((round) => round.id === id);
  return currentRound(rounds, deps.clock.today());
}

async function describe(deps: Deps, key: VersionKey): Promise<PublishedSurvey> {
  const [compiled, round] = await Promise.all([
    loadVersion(deps, key),
    findRound(deps, key.survey, undefined),
  ]);
  if (round === undefined) return { key, compiled, round };
  return { key, compiled, round: { ...round, stateToday: roundState(round, deps.clock.today()) } };
}
