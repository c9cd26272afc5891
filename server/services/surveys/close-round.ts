import type { Deps } from "../../deps.ts";
import type { ActorName } from "../record-act.ts";
import { roundState } from "../round-state.ts";
import { type Outcome, refused } from "./outcome.ts";
import { type RoundPlace, findRoundOf, storeRoundChange } from "./store-round-change.ts";

/** Closes a round on this very day; what is on its way keeps the round's grace. */
export async function closeRound(deps: Deps, actor: ActorName, at: RoundPlace): Promise<Outcome> {
  const { round, since } = await findRoundOf(deps, at);
  if (round === undefined) return refused("round_plan.none");
  const today = deps.clock.today();
  if (roundState(round, today) !== "open") return refused("round_plan.not_open");
  const change = { closesOn: today, closedOn: today, closesOnBefore: round.closesOn };
  const details = { round: round.id };
  const { survey } = at;
  return await storeRoundChange(deps, {
    actor,
    survey,
    id: round.id,
    since,
    action: "round.closed",
    change,
    details,
  });
}
