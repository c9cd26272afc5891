import { insertRound, listRounds, type Round } from "../../../db/queries/rounds.ts";
import { findSurvey } from "../../../db/queries/surveys.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { addDays, roundState } from "../round-state.ts";
import { type Outcome, refused } from "./outcome.ts";
import { unlessTaken } from "./unless-taken.ts";
import { nextRoundId } from "./open-round.ts";
import { roundDetails, type RoundPlan } from "./round-plan.ts";

const DEFAULT_GRACE_DAYS = 30;

/**
 * A round that opens today, until the next one that is planned, with results from the start; and
 * how the log tells it.
 */
export function firstFreeRound(rounds: readonly Round[], survey: string, today: string) {
  const name = today.slice(0, 4);
  const taken = rounds.filter((round) => round.name.startsWith(name)).length;
  const next = rounds
    .filter(({ opensOn, synthetic }) => opensOn > today && !synthetic)
    .map(({ opensOn }) => opensOn)
    .toSorted()[0];
  const id = nextRoundId(rounds, survey, today);
  const plan: RoundPlan = {
    name: taken === 0 ? name : `${name}-${String(taken + 1)}`,
    opensOn: today,
    closesOn: next === undefined ? null : addDays(next, -1),
    graceDays: DEFAULT_GRACE_DAYS,
    resultsPolicy: "from_start",
  };
  return { statement: insertRound({ id, survey, ...plan }), details: roundDetails(id, plan) };
}

/** For the command line: a round opens today unless one is open. */
export async function ensureOpenRound(
  deps: Deps,
  actor: ActorName,
  survey: string,
): Promise<Outcome<boolean>> {
  const since = await logPlace(deps);
  const [row, rounds] = await Promise.all([
    findSurvey(deps.db, survey),
    listRounds(deps.db, survey),
  ]);
  if (row !== undefined && row.archivedOn !== null) return refused("draft.archived");
  const today = deps.clock.today();
  if (rounds.some((round) => roundState(round, today) === "open"))
    return { ok: true, value: false };
  const { statement, details } = firstFreeRound(rounds, survey, today);
  const act = { actor, action: "round.opened", subject: `survey:${survey}`, details, since };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements: [statement] });
    return true;
  });
}
