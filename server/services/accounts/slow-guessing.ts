import { ConflictError } from "../../../db/atomic.ts";
import {
  countGuesses,
  deleteGuess,
  deleteGuesses,
  deleteGuessesBefore,
  type Guess,
  type GuessesSoFar,
  insertGuess,
} from "../../../db/queries/guesses.ts";
import type { Statement } from "../../../db/atomic.ts";
import type { Deps } from "../../deps.ts";
import { DAY_MS, momentAfter } from "./moments.ts";

const FREE_GUESSES = 5;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 900;
const ATTEMPTS = 100;

export interface Reserved {
  readonly isAllowed: true;
  readonly guesses: readonly Guess[];
}
export interface Slowed {
  readonly isAllowed: false;
  readonly retryAfterSeconds: number;
}

/**
 * Takes a place for a guess before it is looked at, so that of many at once only as many as are
 * allowed reach the password. Five are free, then each waits twice as long, up to 15 minutes.
 */
export async function reserveGuess(
  deps: Deps,
  abouts: readonly string[],
): Promise<Reserved | Slowed> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const now = deps.clock.now();
    const since = momentAfter(now, -DAY_MS);
    const known = await Promise.all(abouts.map((about) => countGuesses(deps.db, about, since)));
    const seconds = Math.max(0, ...known.map((soFar) => pauseSeconds(soFar, now)));
    if (seconds > 0) return { isAllowed: false, retryAfterSeconds: seconds };
    const guesses = abouts.map((about, i) => ({ about, number: nextNumber(known[i]), at: now }));
    if (await tookPlaces(deps, since, guesses)) return { isAllowed: true, guesses };
  }
  return { isAllowed: false, retryAfterSeconds: 1 };
}

function nextNumber(soFar: GuessesSoFar | undefined): number {
  return (soFar?.last ?? 0) + 1;
}

/** How long the next guess still has to wait. */
function pauseSeconds({ count, lastAt }: GuessesSoFar, now: string): number {
  if (count < FREE_GUESSES || lastAt === null) return 0;
  const doubled = FIRST_PAUSE_SECONDS * 2 ** (count - FREE_GUESSES);
  const pause = Math.min(doubled, LONGEST_PAUSE_SECONDS) * 1000;
  const left = Date.parse(lastAt) + pause - Date.parse(now);
  return Math.ceil(Math.min(left, pause) / 1000);
}

async function tookPlaces(deps: Deps, since: string, guesses: readonly Guess[]): Promise<boolean> {
  try {
    const statements = [deleteGuessesBefore(since), ...guesses.map(insertGuess)];
    await deps.db.atomic({ statements });
    return true;
  } catch (error) {
    if (error instanceof ConflictError && error.key === "guesses.about") return false;
    throw error;
  }
}

/** After a right one: the first place starts anew, of the others only this guess is given back. */
export function forgetGuesses({ guesses }: Reserved): readonly Statement[] {
  const [first, ...others] = guesses;
  return first === undefined ? [] : [deleteGuesses(first.about), ...others.map(deleteGuess)];
}
