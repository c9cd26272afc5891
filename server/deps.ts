import type { Database } from "../db/database.ts";
import type { Config } from "./config.ts";
import type { Files } from "./files.ts";
import type { CompressText } from "./middleware/compress-text.ts";
import type { Log } from "./log.ts";

/** What the application is given by its runtime; tests give their own. */
export interface Deps {
  readonly db: Database;
  /** Recordings, and later evidence. */
  readonly files: Files;
  readonly clock: Clock;
  /** A random UUIDv4. */
  readonly newId: () => string;
  readonly log: Log;
  readonly config: Config;
  /** Absent on Workers, which compress at the edge. */
  readonly compress?: CompressText;
  /** Where a request comes from, if that says anything: only a keyed hash of it is ever kept. */
  readonly remoteAddress?: (request: RequestOrigin) => string | undefined;
  /** Base 2 logarithm of scrypt's N; tests spend less. */
  readonly passwordCost?: number;
}

export interface RequestOrigin {
  /** What the runtime hands along with a request. */
  readonly environment: unknown;
  readonly headers: Headers;
}

export interface Clock {
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  /** YYYY-MM-DD in the configured time zone. */
  readonly today: () => string;
  /** Minutes to add to UTC on a day (YYYY-MM-DD), e.g. -360. */
  readonly offsetMinutesOn: (day: string) => number;
}
