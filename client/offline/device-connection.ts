import { type Database, deleteDatabase, isNamed, openDatabase } from "./device-database.ts";
import { withinLimit } from "./within-limit.ts";

/** A database that hangs (a blocked upgrade, a phone out of memory) counts as one that fails. */
const LIMIT_MS = 4_000;

export interface Connection {
  /** Whether the database opens at all. */
  readonly canOpen: () => Promise<boolean>;
  /** Runs the work; when it fails, once more on a new connection. */
  readonly run: <Value>(work: (database: Database) => Promise<Value>) => Promise<Value>;
  /** Deletes the database with everything in it. */
  readonly destroy: () => Promise<void>;
}

/** A connection that comes back after the browser has closed it, as iOS does when memory is short. */
export function createConnection(limitMs = LIMIT_MS): Connection {
  let opening: Promise<Database> | undefined;

  function open(): Promise<Database> {
    if (opening !== undefined) return opening;
    const opened = openDatabase(() => {
      forget(opened);
    });
    opening = opened;
    return opened;
  }

  function forget(opened: Promise<Database>): void {
    if (opening === opened) opening = undefined;
  }

  /** Also closes what opens too late, so that it never stands in the way of an upgrade. */
  function drop(opened: Promise<Database>): void {
    forget(opened);
    opened.then(
      (database) => {
        database.close();
      },
      () => undefined,
    );
  }

  async function tryOnce<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
    const opened = open();
    try {
      return await withinLimit(opened.then(work), limitMs);
    } catch (error) {
      drop(opened);
      throw error;
    }
  }

  return {
    canOpen: async () => {
      const opening = twice(
        () => tryOnce(async () => true),
        // The page waits for this: what hangs once is not waited for twice.
        (error) => isNamed(error, "TimeoutError"),
      );
      return await opening.catch(() => false);
    },
    run: (work) =>
      twice(
        () => tryOnce(work),
        (error) => isNamed(error, "QuotaExceededError"),
      ),
    destroy: async () => {
      if (opening !== undefined) drop(opening);
      await withinLimit(deleteDatabase(), limitMs);
    },
  };
}

async function twice<Value>(
  attempt: () => Promise<Value>,
  isFinal: (error: unknown) => boolean,
): Promise<Value> {
  try {
    return await attempt();
  } catch (error) {
    if (isFinal(error)) throw error;
    return await attempt();
  }
}
