// The codes of `format-date` and `format-date-time`. Names of months and days are words of a
// language, which the engine does not have: `%b` gives the month as two digits, `%a` the ISO day of
// the week (1 = Monday).

import type { CivilDate } from "../calendar.ts";
import { clockOf, dateFromDays, padded } from "../calendar-text.ts";
import type { Clock } from "../calendar-text.ts";

type Moment = CivilDate & Clock;

const CODES: Readonly<Record<string, (moment: Moment) => string>> = {
  "%": () => "%",
  Y: ({ year }) => padded(year, 4),
  y: ({ year }) => padded(year % 100, 2),
  m: ({ month }) => padded(month, 2),
  n: ({ month }) => String(month),
  b: ({ month }) => padded(month, 2),
  d: ({ day }) => padded(day, 2),
  e: ({ day }) => String(day),
  a: ({ days }) => String(((((days + 3) % 7) + 7) % 7) + 1),
  H: ({ hour }) => padded(hour, 2),
  h: ({ hour }) => String(hour),
  M: ({ minute }) => padded(minute, 2),
  S: ({ second }) => padded(second, 2),
  "3": ({ millisecond }) => padded(millisecond, 3),
};

const CODE = /%(.?)/gsu;

/** Writes a moment by a format; codes that do not exist stay as they are. */
export function formatMoment(moment: number, format: string): string {
  const clock = clockOf(moment);
  const parts = { ...clock, ...dateFromDays(clock.days) };
  return format.replace(CODE, (written, code: string) =>
    Object.hasOwn(CODES, code) ? (CODES[code]?.(parts) ?? written) : written,
  );
}

/** The first code of a format that does not exist, e.g. `%q`. */
export function unknownDateCode(format: string): string | undefined {
  for (const [written, code = ""] of format.matchAll(CODE)) {
    if (!Object.hasOwn(CODES, code)) return written;
  }
  return undefined;
}
