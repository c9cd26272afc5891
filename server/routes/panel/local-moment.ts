import type { Deps } from "../../deps.ts";

/** A moment (ISO 8601) as day and time of the place the platform works for. */
export function localMoment({ clock }: Deps, moment: string): { day: string; time: string } {
  const minutes = clock.offsetMinutesOn(moment.slice(0, 10));
  const local = new Date(Date.parse(moment) + minutes * 60_000).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
