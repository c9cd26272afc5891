import type { Round } from "../../db/queries/rounds.ts";

export type RoundState = "upcoming" | "open" | "grace" | "closed";

/** A round closed by hand ends on that very day, not at its end. */
type Days = Pick<Round, "opensOn" | "closesOn" | "graceDays"> & Partial<Pick<Round, "closedOn">>;

/** What a round takes on a day: everything, only what was collected before closing, or nothing. */
export function roundState(round: Days, today: string): RoundState {
  if (today < round.opensOn) return "upcoming";
  const isClosed = typeof round.closedOn === "string" && today >= round.closedOn;
  if (round.closesOn === null || (today <= round.closesOn && !isClosed)) return "open";
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
