import { findSurvey } from "../../../db/queries/surveys.ts";
import { insertRound, listRounds, type Round } from "../../../db/queries/rounds.ts";
import { findPublishedVersion } from "../../../db/queries/versions.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { roundDetails, type RoundPlan, roundProblem } from "./round-plan.ts";
import { unlessTaken } from "./unless-taken.ts";

/** Two who plan a round at once arrive at the same id: the second is told. */
export function nextRoundId(rounds: readonly Round[], survey: string, day: string): string {
  const ids = new Set(rounds.map(({ id }) => id));
  const stem = `${survey}-${day.slice(0, 4)}`;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${String(number)}`;
    if (!ids.has(id)) return id;
  }
}

/** Plans a round of a published survey. Its days and its rule of results are chosen before it opens. */
export async function openRound(
  deps: Deps,
  actor: ActorName,
  { survey, plan }: { readonly survey: string; readonly plan: RoundPlan },
): Promise<Outcome<string>> {
  const since = await logPlace(deps);
  const [row, version, rounds] = await Promise.all([
    findSurvey(deps.db, survey),
    findPublishedVersion(deps.db, survey),
    listRounds(deps.db, survey),
  ]);
  if (version === undefined) return refused("round_plan.no_version");
  if (row !== undefined && row.archivedOn !== null) return refused("draft.archived");
  const today = deps.clock.today();
  const problem = roundProblem(plan, rounds, today);
  if (problem !== undefined) return { ok: false, problem };
  const id = nextRoundId(rounds, survey, plan.opensOn);
  return await unlessTaken(async () => {
    const act = { actor, action: "round.opened", subject: `survey:${survey}`, since };
    const details = roundDetails(id, plan);
    await recordAct(
      deps,
      { ...act, details },
      { statements: [insertRound({ id, survey, ...plan })] },
    );
    return id;
  });
}
