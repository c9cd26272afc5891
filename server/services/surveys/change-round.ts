import type { Deps } from "../../deps.ts";
import type { ActorName } from "../record-act.ts";
import { roundState } from "../round-state.ts";
import { type Outcome, refused } from "./outcome.ts";
import { daysProblem, overlapProblem, type RoundPlan, roundProblem } from "./round-plan.ts";
import { type RoundPlace, findRoundOf, storeRoundChange } from "./store-round-change.ts";

/** Before it opens all of a round may change; after that only when it closes and its grace. */
export async function changeRound(
  deps: Deps,
  actor: ActorName,
  { survey, round: id, plan }: RoundPlace & { readonly plan: RoundPlan },
): Promise<Outcome> {
  const { round, others, since } = await findRoundOf(deps, { survey, round: id });
  if (round === undefined) return refused("round_plan.none");
  const today = deps.clock.today();
  const state = roundState(round, today);
  if (round.closedOn !== null || state === "closed" || state === "grace") {
    return refused("round_plan.is_closed");
  }
  const { closesOn, graceDays } = plan;
  const { opensOn } = round;
  const change = state === "upcoming" ? plan : { closesOn, graceDays };
  const problem =
    state === "upcoming"
      ? roundProblem(plan, others, today)
      : (daysProblem({ opensOn, closesOn, graceDays }, today) ??
        overlapProblem({ opensOn, closesOn }, others));
  if (problem !== undefined) return { ok: false, problem };
  const details = { round: id, ...change, closesOn: closesOn ?? "" };
  return await storeRoundChange(deps, {
    actor,
    survey,
    id,
    since,
    action: "round.changed",
    change,
    details,
  });
}
