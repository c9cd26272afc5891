import type { Statement } from "../../../db/atomic.ts";
import { insertRound, listRounds, type Round } from "../../../db/queries/rounds.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { roundState } from "../round-state.ts";
import type { Outcome } from "./outcome.ts";
import { unlessTaken } from "./unless-taken.ts";
import { nextRoundId } from "./open-round.ts";

const DEFAULT_GRACE_DAYS = 30;

/** A round that opens today, without an end, with results from the start. */
export function firstFreeRound(rounds: readonly Round[], survey: string, today: string): Statement {
  const name = today.slice(0, 4);
  const taken = rounds.filter((round) => round.name.startsWith(name)).length;
  return insertRound({
    id: nextRoundId(rounds, survey, today),
    survey,
    name: taken === 0 ? name : `${name}-${String(taken + 1)}`,
    opensOn: today,
    closesOn: null,
    graceDays: DEFAULT_GRACE_DAYS,
    resultsPolicy: "from_start",
  });
}

/** For the command line: a round opens today unless one is open. */
export async function ensureOpenRound(
  deps: Deps,
  actor: ActorName,
  survey: string,
): Promise<Outcome<boolean>> {
  const rounds = await listRounds(deps.db, survey);
  const today = deps.clock.today();
  if (rounds.some((round) => roundState(round, today) === "open"))
    return { ok: true, value: false };
  const act = { actor, action: "round.opened", subject: `survey:${survey}` };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements: [firstFreeRound(rounds, survey, today)] });
    return true;
  });
}
