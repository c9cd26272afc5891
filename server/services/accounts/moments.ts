/** A moment (ISO 8601) some time after another. */
export function momentAfter(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) + milliseconds).toISOString();
}

/** A day (YYYY-MM-DD) some days after another. */
export function dayAfter(day: string, days: number): string {
  return momentAfter(`${day}T12:00:00Z`, days * DAY_MS).slice(0, 10);
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
