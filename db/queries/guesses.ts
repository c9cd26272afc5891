import { and, count, eq, gte, lt, max } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { guesses } from "../schema/accounts.ts";
import { builder, statement } from "./statement.ts";

export interface GuessesSoFar {
  readonly count: number;
  /** The number of the last one; 0 when there was none. */
  readonly last: number;
  readonly lastAt: string | null;
}

export async function countGuesses(
  db: Database,
  about: string,
  since: string,
): Promise<GuessesSoFar> {
  const [row] = await db.orm
    .select({ count: count(), last: max(guesses.number), lastAt: max(guesses.at) })
    .from(guesses)
    .where(and(eq(guesses.about, about), gte(guesses.at, since)));
  return { count: row?.count ?? 0, last: row?.last ?? 0, lastAt: row?.lastAt ?? null };
}

export interface Guess {
  readonly about: string;
  readonly number: number;
  readonly at: string;
}

/** A plain insert: of two that take the same number one conflicts on `guesses.about`. */
export function insertGuess(guess: Guess): Statement {
  return statement(builder.insert(guesses).values(guess));
}

export function deleteGuesses(about: string): Statement {
  return statement(builder.delete(guesses).where(eq(guesses.about, about)));
}

export function deleteGuess({ about, number }: Guess): Statement {
  return statement(
    builder.delete(guesses).where(and(eq(guesses.about, about), eq(guesses.number, number))),
  );
}

export function deleteGuessesBefore(time: string): Statement {
  return statement(builder.delete(guesses).where(lt(guesses.at, time)));
}
