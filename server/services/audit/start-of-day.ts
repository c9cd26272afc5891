import { parseDay } from "../../../locales/formats.ts";
import type { Clock } from "../../deps.ts";
import { addDays } from "../round-state.ts";

/** The moment (UTC) at which a day begins where the platform works; undefined for no day. */
export function startOfDay(clock: Clock, day: string | undefined, later = 0): string | undefined {
  if (day === undefined || parseDay(day) === undefined) return undefined;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  const wanted = addDays(day, later);
  const minutes = clock.offsetMinutesOn(wanted);
  return new Date(Date.parse(`${wanted}T00:00:00Z`) - minutes * 60_000).toISOString();
}
