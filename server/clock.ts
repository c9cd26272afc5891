import type { Clock } from "./deps.ts";

const MINUTE_MS = 60_000;

/** The machine's clock read in one time zone. */
export function createClock(timeZone: string, milliseconds: () => number = Date.now): Clock {
  const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const offsetFormat = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  let known = { minute: -1, day: "" };
  const today = () => {
    const time = milliseconds();
    const minute = Math.floor(time / MINUTE_MS);
    if (minute !== known.minute) known = { minute, day: dayFormat.format(time) };
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
  return { now: () => new Date(milliseconds()).toISOString(), today, offsetMinutesOn };
}

/** Minutes of a formatted offset such as `GMT-06:00`; plain `GMT` is zero. */
function readOffset(formatted: string): number {
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(formatted);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}
