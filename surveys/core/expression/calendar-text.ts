// Day numbers and moments of `calendar.ts` taken apart into dates and clocks, and written as ISO 8601
// texts.

import type { CivilDate } from "./calendar.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/** Date of a whole day number; the inverse of `daysFromDate`. */
export function dateFromDays(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** YYYY-MM-DD of a day number, or undefined outside the years 0000 to 9999. */
export function dateText(days: number): string | undefined {
  const date = dateFromDays(Math.floor(days));
  if (!(date.year >= 0 && date.year <= 9_999)) return undefined;
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** ISO 8601 of a moment with the local offset, or undefined outside the years 0000 to 9999. */
export function dateTimeText(moment: number, offsetMinutes: number): string | undefined {
  const { days, hour, minute, second, millisecond } = clockOf(moment);
  const date = dateText(days);
  const clock = [hour, minute, second].map((part) => padded(part, 2)).join(":");
  const zone = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? "-" : "+";
  const offset = `${sign}${padded(Math.floor(zone / 60), 2)}:${padded(zone % 60, 2)}`;
  return date === undefined ? undefined : `${date}T${clock}.${padded(millisecond, 3)}${offset}`;
}

export interface Clock {
  readonly days: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** Day number and time of day of a moment, to the nearest millisecond. */
export function clockOf(moment: number): Clock {
  const total = Math.round(moment * MILLISECONDS_PER_DAY);
  const days = Math.floor(total / MILLISECONDS_PER_DAY);
  const rest = total - days * MILLISECONDS_PER_DAY;
  return {
    days,
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / 1_000) % 60,
    millisecond: rest % 1_000,
  };
}

/** Digits of a whole number with leading zeros. */
export function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
