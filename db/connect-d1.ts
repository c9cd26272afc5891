import { drizzle } from "drizzle-orm/d1";
import {
  assertWithinLimits,
  type Atomic,
  type Statement,
  StorageError,
  storageFailure,
  tallyStatements,
} from "./atomic.ts";
import type { Database } from "./database.ts";

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 50;

export function connectD1(binding: D1Database): Database {
  return {
    engine: "d1",
    orm: drizzle(binding),
    atomic: createBatchCommit(binding),
    ping: async () => {
      await binding.prepare("select 1").first();
    },
    close: async () => undefined,
  };
}

/** One list is one `batch()`, which D1 runs as one transaction. */
function createBatchCommit(binding: D1Database): Atomic {
  const bind = ({ sql, params }: Statement) => binding.prepare(sql).bind(...params);
  return async (list) => {
    list.statements.forEach(assertWithinLimits);
    const statements = [...list.statements, ...tallyStatements(list.tallies ?? [])];
    await retryPassing(() => binding.batch(statements.map(bind)));
  };
}

/**
 * D1 retries reads only. A lost connection may hide a commit: the list is tried again, and a list
 * that had been stored fails on its own unique keys, which the caller knows how to read.
 */
async function retryPassing(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run();
      return;
    } catch (error) {
      const failure = storageFailure(error);
      if (!(failure instanceof StorageError) || attempt === ATTEMPTS) throw failure;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt));
    }
  }
}
