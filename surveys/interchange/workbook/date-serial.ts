// Dates as Excel counts them: days since 1900 (with a 29 February 1900 that never was) or since 1904.

import type { DateParts } from "./number-format.ts";

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Before the day that never was, the count is one short. */
const FALSE_LEAP_DAY = 60;
const LAST_SERIAL = 2_958_466;

/** ISO 8601 without a zone, as far as the format shows it; undefined outside the years 1900 to 9999. */
export function dateText(serial: number, parts: DateParts, is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return undefined;
  const shift = !is1904 && serial < FALSE_LEAP_DAY ? 1 : 0;
  const seconds = Math.round((serial + shift) * (DAY_MS / 1000));
  const moment = (is1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1000;
  const [date = "", clock = ""] = new Date(moment).toISOString().split("T");
  const time = clock.slice(0, 8);
  if (!parts.hasDate) return time;
  return parts.hasTime && time !== "00:00:00" ? `${date}T${time}` : date;
}
