const TIME = /^(\d{1,2}):(\d{2})(:\d{2}(?:\.\d{1,3})?)?$/;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** The offset at the end of a time, which the page keeps but does not ask for; empty when absent. */
export function offsetOf(time: string): string {
  return OFFSET.exec(time)?.[0] ?? "";
}

export function withoutOffset(time: string): string {
  return time.replace(OFFSET, "");
}

/** HH:MM with seconds only if they were given; undefined when it is no time of day. */
export function parseClockTime(text: string): string | undefined {
  const match = TIME.exec(text);
  const [, hours = "", minutes = "", seconds = ""] = match ?? [];
  if (match === null || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  if (Number(seconds.slice(1)) >= 60) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}${seconds}`;
}
