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
