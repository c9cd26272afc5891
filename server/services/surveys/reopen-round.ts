import type { Deps } from "../../deps.ts";
import type { ActorName } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { overlapProblem } from "./round-plan.ts";
import { isRestorable } from "./undo-days.ts";
import { type RoundPlace, findRoundOf, storeRoundChange } from "./store-round-change.ts";

/** Undoes a closing by hand: the round closes on the day it would have, unless another is open now. */
export async function reopenRound(deps: Deps, actor: ActorName, at: RoundPlace): Promise<Outcome> {
  const { round, others, since } = await findRoundOf(deps, at);
  if (round === undefined) return refused("round_plan.none");
  if (!isRestorable(deps, round.closedOn)) return refused("round_plan.not_reopenable");
  const closesOn = round.closesOnBefore;
  if (closesOn !== null && closesOn < deps.clock.today()) {
    return refused("round_plan.not_reopenable");
  }
  const problem = overlapProblem({ opensOn: deps.clock.today(), closesOn }, others);
  if (problem !== undefined) return { ok: false, problem };
  const change = { closesOn, closedOn: null, closesOnBefore: null };
  const details = { round: round.id };
  const { survey } = at;
  const { id } = round;
  return await storeRoundChange(deps, {
    actor,
    survey,
    id,
    since,
    action: "round.reopened",
    change,
    details,
  });
}
