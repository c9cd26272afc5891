import { updateJob } from "../../db/queries/jobs.ts";
import type { Round } from "../../db/queries/rounds.ts";
import { listGroupSizes, listTallies } from "../../db/queries/tallies.ts";
import { storePublication } from "../../db/queries/publications.ts";
import { publicCells } from "../../surveys/analysis/public-cells.ts";
import { isDue, publicationOf } from "../../surveys/analysis/publication.ts";
import type { CompiledDefinition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { startJob } from "./jobs/work-on-job.ts";
import { readPublication } from "./read-publication.ts";
import { roundState } from "./round-state.ts";
import { withOverrides } from "./surveys/strict-definition.ts";

const KIND = "publication";

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
  version: CompiledDefinition,
): Promise<void> {
  if (!resultsArePublic(deps, round)) return;
  const [sizes, previous, compiled] = await Promise.all([
    listGroupSizes(deps.db, round.id),
    readPublication(deps, round.id),
    withOverrides(deps, version),
  ]);
  if (!isDue(publicCells(sizes, compiled), previous ?? null)) return;
  const job = await startJob(deps, { kind: KIND, subject: round.id, stepsTotal: 1 });
  if (job.isNew) await renew(deps, { round, compiled, job: job.id });
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
