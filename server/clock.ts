import { zonedDays } from "../locales/zoned-day.ts";
import type { Clock } from "./deps.ts";

/** The machine's clock read in one time zone. */
export function createClock(timeZone: string, milliseconds: () => number = Date.now): Clock {
  const { dayOf, offsetMinutesOn } = zonedDays(timeZone);
  return {
    now: () => new Date(milliseconds()).toISOString(),
    today: () => dayOf(milliseconds()),
    offsetMinutesOn,
  };
}
