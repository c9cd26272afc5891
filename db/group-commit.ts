import type { DatabaseSync, StatementSync } from "node:sqlite";
import { assertWithinLimits, type Atomic, type Statement } from "./atomic.ts";
import { type Waiting, commitGroup } from "./commit-group.ts";

export interface GroupCommit {
  readonly atomic: Atomic;
  /** Commits what waits, so that a shutdown loses nothing that was accepted. */
  readonly flush: () => void;
}

/**
 * Lists that arrive in one turn of the event loop share one transaction, each in a savepoint of its
 * own; nobody is answered before the commit. A list that fails takes only itself down.
 */
export function createGroupCommit(
  database: DatabaseSync,
  prepare: (sql: string) => StatementSync,
): GroupCommit {
  let waiting: Waiting[] = [];
  const execute = ({ sql, params }: Statement) => void prepare(sql).run(...params);

  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length > 0) commitGroup(database, execute, group);
  };
  const atomic: Atomic = (list) =>
    new Promise((resolve, reject) => {
      list.statements.forEach(assertWithinLimits);
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ list, resolve, reject });
    });
  return { atomic, flush };
}
