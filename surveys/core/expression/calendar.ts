// The proleptic Gregorian calendar as day numbers since 1970-01-01, read from ISO 8601 texts. Moments
// are counted on the local calendar: whole numbers are local midnights, so dates and date-times
// compare.

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
  const [year = NaN, month = NaN, day = NaN] = (DATE.exec(text)?.slice(1) ?? []).map(Number);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
  return exists ? daysFromDate({ year, month, day }) : NaN;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
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
