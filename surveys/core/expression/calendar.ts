// The proleptic Gregorian calendar as day numbers since 1970-01-01, and ISO 8601 texts. Moments are
// counted on the local calendar: whole numbers are local midnights, so dates and date-times compare.

const MINUTES_PER_DAY = 1_440;
const MILLISECONDS_PER_DAY = 86_400_000;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** Day number of a date. Source: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function daysFromDate({ year, month, day }: CivilDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}

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

/**
 * Place of an ISO 8601 text on the local calendar.
 * In: a date, a time or a date-time, and the local offset in minutes; without it a text's own clock
 * is taken as it stands. Out: days since 1970-01-01, a time as its fraction of a day; NaN if neither.
 */
export function daysFromText(text: string, offsetMinutes?: number): number {
  const split = text.indexOf("T");
  if (split < 0) return text.charAt(4) === "-" ? daysOfDate(text) : dayFraction(text).fraction;
  const days = daysOfDate(text.slice(0, split));
  const { fraction, offset } = dayFraction(text.slice(split + 1));
  if (offset === undefined || offsetMinutes === undefined) return days + fraction;
  return days + fraction + (offsetMinutes - offset) / MINUTES_PER_DAY;
}

function daysOfDate(text: string): number {
  const match = DATE.exec(text);
  if (match === null) return NaN;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const days = date.month === 0 ? NaN : daysFromDate(date);
  const back = Number.isNaN(days) ? undefined : dateFromDays(days);
  return back?.month === date.month && back.day === date.day ? days : NaN;
}

interface DayFraction {
  readonly fraction: number;
  readonly offset: number | undefined;
}

function dayFraction(text: string): DayFraction {
  const [, hour, minute, second = "0", decimals = "0", zone] = TIME.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  const valid = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const milliseconds = minutes * 60_000 + Math.round(Number(`${second}.${decimals}`) * 1_000);
  return { fraction: valid ? milliseconds / MILLISECONDS_PER_DAY : NaN, offset: zoneMinutes(zone) };
}

function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === "Z") return zone === undefined ? undefined : 0;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith("-") ? -minutes : minutes;
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
