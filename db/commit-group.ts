import type { DatabaseSync } from "node:sqlite";
import {
  type AtomicList,
  type Statement,
  StorageError,
  storageFailure,
  tallyStatements,
} from "./atomic.ts";

/** A list, and who is told how it went. */
export interface Waiting {
  readonly list: AtomicList;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

type Execute = (statement: Statement) => void;

/** Commits lists together, and one by one when their transaction goes down as a whole. */
export function commitGroup(
  database: DatabaseSync,
  execute: Execute,
  group: readonly Waiting[],
): void {
  const outcome = runTogether(database, execute, group);
  if (outcome.lost && group.length > 1) {
    for (const one of group) commitGroup(database, execute, [one]);
    return;
  }
  for (const one of group) {
    const failure = outcome.failures.get(one);
    if (failure === undefined) one.resolve();
    else one.reject(failure);
  }
}

interface Outcome {
  readonly failures: ReadonlyMap<Waiting, Error>;
  /** The shared transaction went down as a whole (full disk, I/O, busy). */
  readonly lost: boolean;
}

function runTogether(database: DatabaseSync, execute: Execute, group: readonly Waiting[]): Outcome {
  const failures = new Map<Waiting, Error>();
  try {
    execute({ sql: "BEGIN IMMEDIATE", params: [] });
    for (const one of group) {
      const failure = runInSavepoint(database, execute, one.list);
      if (failure !== undefined) failures.set(one, failure);
    }
    const stored = group.filter((one) => !failures.has(one));
    tallyStatements(stored.flatMap((one) => one.list.tallies ?? [])).forEach(execute);
    execute({ sql: "COMMIT", params: [] });
    return { failures, lost: false };
  } catch (error) {
    if (database.isTransaction) execute({ sql: "ROLLBACK", params: [] });
    const failure = storageFailure(error);
    return { failures: new Map(group.map((one) => [one, failure])), lost: true };
  }
}

function runInSavepoint(
  database: DatabaseSync,
  execute: Execute,
  list: AtomicList,
): Error | undefined {
  execute({ sql: "SAVEPOINT list", params: [] });
  try {
    list.statements.forEach(execute);
    execute({ sql: "RELEASE list", params: [] });
    return undefined;
  } catch (error) {
    // A full disk or an I/O error can end the outer transaction as well.
    if (!database.isTransaction) throw new StorageError("the transaction was ended by the engine");
    execute({ sql: "ROLLBACK TO list", params: [] });
    execute({ sql: "RELEASE list", params: [] });
    return storageFailure(error);
  }
}
