// What expressions may know of the moment and the respondent. It comes with the response, never
// from a clock: an interview sent a week later validates as it did on the phone.

export interface AnswerContext {
  /** Day of the interview, YYYY-MM-DD. */
  readonly today: string;
  /** ISO 8601 with offset, e.g. 2026-11-20T10:00:00.000-06:00. */
  readonly now: string;
  /** Minutes to add to UTC, e.g. -360. */
  readonly offsetMinutes: number;
  /** `random()`, `uuid()`, `randomize()` and shuffled choices follow from it. */
  readonly seed: string;
}

/**
 * What expressions of a response see of time and chance: its own day at noon and its own seed, so
 * that an interview delivered a week later is judged as it was on the phone.
 * In: the day (YYYY-MM-DD), the seed, and minutes to add to UTC on that day.
 */
export function noonContext(day: string, seed: string, offsetMinutes: number): AnswerContext {
  const now = `${day}T12:00:00.000${formatOffset(offsetMinutes)}`;
  return { today: day, now, offsetMinutes, seed };
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
