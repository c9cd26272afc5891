import { ConflictError } from "../../db/atomic.ts";
import { failAbandonedJobs, insertJob, updateJob } from "../../db/queries/jobs.ts";
import type { Round } from "../../db/queries/surveys.ts";
import { listGroupSizes, listTallies, storePublication } from "../../db/queries/tallies.ts";
import { publicCells } from "../../surveys/analysis/public-cells.ts";
import { isDue, publicationOf } from "../../surveys/analysis/publication.ts";
import type { CompiledDefinition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { readPublication } from "./read-counts.ts";
import { roundState } from "./round-state.ts";

const KIND = "publication";
const ABANDONED_AFTER_MS = 60_000;

/** Whether the round's policy lets the public see results today. */
export function resultsArePublic(deps: Deps, round: Round): boolean {
  if (round.resultsPolicy === "from_start") return true;
  const isOver = roundState(round, deps.clock.today()) === "closed";
  return round.resultsPolicy === "after_close" && isOver;
}

/**
 * Renews the stored publication when enough is new. Its cost is that of the round's tallies,
 * whatever the number of responses; of two renewals at once one does the work.
 */
export async function keepPublicationFresh(
  deps: Deps,
  round: Round,
  compiled: CompiledDefinition,
): Promise<void> {
  if (!resultsArePublic(deps, round)) return;
  const [sizes, previous] = await Promise.all([
    listGroupSizes(deps.db, round.id),
    readPublication(deps, round.id),
  ]);
  if (!isDue(publicCells(sizes, compiled), previous ?? null)) return;
  const job = await startJob(deps, round.id);
  if (job === undefined) return;
  await renew(deps, { round, compiled, job });
}

/** Undefined while another renewal of the same round is under way. */
async function startJob(deps: Deps, round: string): Promise<string | undefined> {
  const id = deps.newId();
  const job = { id, kind: KIND, subject: round, state: "running" as const, stepsTotal: 1 };
  const updatedAt = deps.clock.now();
  const before = new Date(Date.parse(updatedAt) - ABANDONED_AFTER_MS).toISOString();
  try {
    await deps.db.atomic({
      statements: [
        failAbandonedJobs({ kind: KIND, subject: round, before }),
        insertJob({ ...job, createdOn: deps.clock.today(), updatedAt }),
      ],
    });
    return id;
  } catch (error) {
    if (error instanceof ConflictError) return undefined;
    throw error;
  }
}

async function renew(
  deps: Deps,
  { round, compiled, job }: { round: Round; compiled: CompiledDefinition; job: string },
): Promise<void> {
  const [cells, previous] = await Promise.all([
    listTallies(deps.db, round.id),
    readPublication(deps, round.id),
  ]);
  const publication = publicationOf(publicCells(cells, compiled), previous ?? null);
  const done = updateJob(job, { state: "done", stepsDone: 1, updatedAt: deps.clock.now() });
  if (publication === null) {
    await deps.db.atomic({ statements: [done] });
    return;
  }
  const row = {
    round: round.id,
    publishedOn: deps.clock.today(),
    publication: JSON.stringify(publication),
  };
  await deps.db.atomic({ statements: [storePublication(row), done] });
}
