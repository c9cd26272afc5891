export type SqlParameter = string | number | null;
export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlParameter[];
}
/** Cells of a round's tallies that move together: every group with every answer (`cellOf`). */
export interface TallyChange {
  readonly round: string;
  readonly groups: readonly string[];
  readonly answers: readonly string[];
  readonly by: number;
}

/** Statements that happen together or not at all, with the tally cells they move. */
export interface AtomicList {
  readonly statements: readonly Statement[];
  readonly tallies?: readonly TallyChange[];
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
  /SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN)|database is locked|attempt to write a readonly database|unable to open database file|disk I\/O|database or disk is full|Network connection lost|storage caused object to be reset|reset because its code was updated/;

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

// Cells come as the keys of one JSON object: `json_each` hands them over without parsing again.
const UPSERT_TALLIES = `insert into tallies (round, cell, n)
select ?1, key, value from json_each(?2) where true
on conflict do update set n = n + excluded.n`;

type Counts = Map<string, number>;

/** One statement per round; equal cells are summed first, so that each row is touched once. */
export function tallyStatements(changes: readonly TallyChange[]): readonly Statement[] {
  const rounds = new Map<string, Map<string, Counts>>();
  for (const { round, groups, answers, by } of changes) {
    const ofRound = taken(rounds, round, () => new Map<string, Counts>());
    for (const group of groups) {
      const counts = taken(ofRound, group, () => new Map<string, number>());
      for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + by);
    }
  }
  return [...rounds].map(([round, groups]) => ({
    sql: UPSERT_TALLIES,
    params: [round, cellsJson(groups)],
  }));
}

/** `{"region 5 trust 2":3,…}`, written by hand: thousands of keys make a slow object. */
function cellsJson(groups: ReadonlyMap<string, Counts>): string {
  let json = "";
  for (const [group, counts] of groups) {
    const prefix = JSON.stringify(group).slice(0, -1);
    for (const [answer, n] of counts) {
      json += `${json === "" ? "" : ","}${prefix}${escaped(answer)}":${String(n)}`;
    }
  }
  return `{${json}}`;
}

const PLAIN = /^[\w .:-]*$/;

function escaped(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text).slice(1, -1);
}

function taken<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
