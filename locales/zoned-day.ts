const MINUTE_MS = 60_000;

/** Days and offsets of one time zone. The locales named below only fix the form that is read here. */
export interface ZonedDays {
  /** YYYY-MM-DD of a moment in milliseconds since 1970. */
  readonly dayOf: (milliseconds: number) => string;
  /** Minutes to add to UTC on a day (YYYY-MM-DD), e.g. -360. */
  readonly offsetMinutesOn: (day: string) => number;
}

export function zonedDays(timeZone: string): ZonedDays {
  const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const offsetFormat = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  let known = { minute: -1, day: "" };
  const dayOf = (milliseconds: number) => {
    const minute = Math.floor(milliseconds / MINUTE_MS);
    if (minute !== known.minute) known = { minute, day: dayFormat.format(milliseconds) };
    return known.day;
  };
  const offsets = new Map<string, number>();
  const offsetMinutesOn = (day: string) => {
    const cached = offsets.get(day);
    if (cached !== undefined) return cached;
    if (offsets.size > 1000) offsets.clear();
    const offset = readOffset(offsetFormat.format(new Date(`${day}T12:00:00Z`)));
    offsets.set(day, offset);
    return offset;
  };
  return { dayOf, offsetMinutesOn };
}

/** Minutes of a formatted offset such as `GMT-06:00`; plain `GMT` is zero. */
function readOffset(formatted: string): number {
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(formatted);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}
