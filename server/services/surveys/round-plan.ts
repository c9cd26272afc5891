import type { Round } from "../../../db/queries/rounds.ts";
import { isCalendarDate } from "../../../surveys/core/index.ts";
import type { Refusal } from "./outcome.ts";

export const RESULTS_POLICIES = ["from_start", "after_close", "staff_only"] as const;

/** What is chosen before a round opens. */
export type RoundPlan = Pick<
  Round,
  "name" | "opensOn" | "closesOn" | "graceDays" | "resultsPolicy"
>;

/** A round as the log tells it: its days and who sees its results when. */
export function roundDetails(id: string, plan: RoundPlan) {
  const { name, opensOn, closesOn, graceDays, resultsPolicy } = plan;
  return { round: id, name, opensOn, closesOn: closesOn ?? "", graceDays, resultsPolicy };
}

const MAX_GRACE_DAYS = 365;
const MAX_NAME = 100;
const FOR_EVER = "9999-12-31";

/** What is wrong with a plan beside the other rounds of its survey. */
export function roundProblem(
  plan: RoundPlan,
  others: readonly Round[],
  today: string,
): (Refusal & { readonly field: string }) | undefined {
  const { name, opensOn, closesOn, graceDays } = plan;
  if (name.trim() === "" || name.length > MAX_NAME) return problem("nombre", "round_plan.bad_name");
  if (!isCalendarDate(opensOn)) return problem("abre", "round_plan.bad_day");
  if (opensOn < today) return problem("abre", "round_plan.opens_in_the_past");
  const days = daysProblem({ opensOn, closesOn, graceDays }, today);
  if (days !== undefined) return days;
  return overlapProblem(plan, others);
}

/** What may change once a round is open: when it closes, and how long after it still takes. */
export function daysProblem(
  { opensOn, closesOn, graceDays }: Pick<RoundPlan, "opensOn" | "closesOn" | "graceDays">,
  today: string,
): (Refusal & { readonly field: string }) | undefined {
  if (closesOn !== null && !isCalendarDate(closesOn))
    return problem("cierra", "round_plan.bad_day");
  if (closesOn !== null && closesOn < opensOn) {
    return problem("cierra", "round_plan.closes_before_opening");
  }
  if (closesOn !== null && closesOn < today) {
    return problem("cierra", "round_plan.closes_in_the_past");
  }
  if (!Number.isInteger(graceDays) || graceDays < 0 || graceDays > MAX_GRACE_DAYS) {
    return { ...problem("gracia", "round_plan.bad_grace"), parameters: { max: MAX_GRACE_DAYS } };
  }
  return undefined;
}

/** A response belongs to one round: no two of a survey are open at once. Made-up ones do not count. */
export function overlapProblem(
  { opensOn, closesOn }: Pick<RoundPlan, "opensOn" | "closesOn">,
  others: readonly Round[],
): (Refusal & { readonly field: string }) | undefined {
  const other = others.find(
    (round) =>
      !round.synthetic && round.opensOn <= (closesOn ?? FOR_EVER) && opensOn <= lastDay(round),
  );
  if (other === undefined) return undefined;
  return { ...problem("abre", "round_plan.overlaps"), parameters: { round: other.name } };
}

/** A round closed by hand this morning makes room for another this afternoon. */
function lastDay({ closesOn, closedOn }: Round): string {
  if (closesOn === null) return FOR_EVER;
  return closedOn === null ? closesOn : before(closesOn);
}

function before(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function problem(field: string, code: string) {
  return { field, code };
}
