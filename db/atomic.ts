export type SqlParameter = string | number | null;
export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlParameter[];
}
/** How much one cell of a round's tallies moves. */
export interface RoundDelta {
  readonly round: string;
  readonly split: string;
  readonly group: string;
  readonly question: string;
  readonly choice: string;
  readonly n: number;
}

/** Statements that happen together or not at all, with the tally cells they move. */
export interface AtomicList {
  readonly statements: readonly Statement[];
  readonly tallyDeltas?: readonly RoundDelta[];
}
export type Atomic = (list: AtomicList) => Promise<void>;

/** A unique key was there already: the whole list was undone. `key` is e.g. `responses.id`. */
export class ConflictError extends Error {
  readonly key: string;
  constructor(key: string) {
    super(`unique key taken: ${key}`);
    this.key = key;
  }
}

/** The database could not store the list now (busy, full, I/O); the caller may try again later. */
export class StorageError extends Error {}

const UNIQUE_FAILURE = /UNIQUE constraint failed: ([A-Za-z_]+\.[A-Za-z_]+)/;
const PASSING_FAILURE =
  /SQLITE_(BUSY|FULL|IOERR)|database is locked|disk I\/O|database or disk is full|Network connection lost|storage caused object to be reset|reset because its code was updated/;

/** Engine messages name tables and constraints, never values; drizzle's carry values and stay out. */
export function storageFailure(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const unique = UNIQUE_FAILURE.exec(message);
  if (unique?.[1] !== undefined) return new ConflictError(unique[1]);
  if (PASSING_FAILURE.test(message)) return new StorageError(message);
  return error instanceof Error ? error : new Error(message);
}

// D1 refuses more (developers.cloudflare.com/d1/platform/limits); both engines keep the same bounds.
const MAX_PARAMETERS = 100;
const MAX_SQL_LENGTH = 100_000;

export function assertWithinLimits(statement: Statement): void {
  if (statement.params.length > MAX_PARAMETERS)
    throw new Error("statement has over 100 parameters");
  if (statement.sql.length > MAX_SQL_LENGTH) throw new Error("statement is over 100 KB");
}

const UPSERT_TALLIES = `insert into tallies (round, split, group_name, question, choice, n)
select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 from json_each(?1) where true
on conflict do update set n = n + excluded.n`;

/** One statement that adds every delta; equal cells are summed first, so each row is touched once. */
export function tallyStatement(deltas: readonly RoundDelta[]): Statement {
  const cells = new Map<string, RoundDelta & { n: number }>();
  for (const delta of deltas) {
    const key = [delta.round, delta.split, delta.group, delta.question, delta.choice].join(
      "\u0000",
    );
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { ...delta });
    else cell.n += delta.n;
  }
  const rows = [...cells.values()].map((cell) => [
    cell.round,
    cell.split,
    cell.group,
    cell.question,
    cell.choice,
    cell.n,
  ]);
  return { sql: UPSERT_TALLIES, params: [JSON.stringify(rows)] };
}
