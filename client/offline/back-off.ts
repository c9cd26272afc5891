const FIRST_MS = 2_000;
const CEILING_MS = 5 * 60_000;
/** The jitter adds up to half, so that phones that lost one connection do not return together. */
const JITTER = 0.5;
/** A server may ask for more patience than the back-off, though not for ever. */
const LONGEST_ASKED_MS = 15 * 60_000;

/** Milliseconds to wait after so many failed attempts (1 or more): from 2 s up to 5 min. */
export function backOffMs(attempt: number, random: number): number {
  const base = Math.min(FIRST_MS * 2 ** (attempt - 1), CEILING_MS / (1 + JITTER));
  return Math.round(base * (1 + JITTER * random));
}

/** What a server asks for with Retry-After, kept within reason. */
export function askedWaitMs(seconds: number | undefined): number {
  return Math.min((seconds ?? 0) * 1000, LONGEST_ASKED_MS);
}

/** No wait is longer: a later time can only come from a clock that was set back. */
export const LONGEST_WAIT_MS = LONGEST_ASKED_MS;
