import type { Round } from "../../db/queries/surveys.ts";

export type RoundState = "upcoming" | "open" | "grace" | "closed";

/** What a round takes on a day: everything, only what was collected before closing, or nothing. */
export function roundState(round: Round, today: string): RoundState {
  if (today < round.opensOn) return "upcoming";
  if (round.closesOn === null || today <= round.closesOn) return "open";
  return today <= addDays(round.closesOn, round.graceDays) ? "grace" : "closed";
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The open round, else the latest that has opened, else none. */
export function currentRound(rounds: readonly Round[], today: string): Round | undefined {
  return (
    rounds.find((round) => roundState(round, today) === "open") ??
    rounds.find((round) => roundState(round, today) !== "upcoming")
  );
}
