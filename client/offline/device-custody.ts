import type { Connection } from "./device-connection.ts";
import { clearStores, type Database, writeChanges } from "./device-database.ts";
import type { Change, Kept } from "./device-records.ts";
import type { PageMemory } from "./page-memory.ts";

type Work = (database: Database) => Promise<void>;
type Attempt = (work: Work) => Promise<Kept>;

/** Brings what the page remembers to the device, as far as the device lets it. */
export interface DeviceCustody {
  readonly isThere: () => boolean;
  readonly read: <Found>(
    get: (database: Database) => Promise<Found>,
    learn: (found: Found) => void,
  ) => Promise<void>;
  readonly apply: Attempt;
  readonly write: (changes: readonly Change[]) => Promise<Kept>;
  readonly wipe: () => Promise<Kept>;
}

export function createDeviceCustody(
  given: Connection | undefined,
  memory: PageMemory,
): DeviceCustody {
  const inTurn = takeTurns();
  let connection = given;
  let wipes = 0;

  const attempt: Attempt = async (work) => {
    if (connection === undefined) return "memory_only";
    return await keptUnlessItFails(connection.run(work));
  };

  return {
    isThere: () => connection !== undefined,
    read: async (get, learn) => {
      await inTurn(async () => {
        const wipesBefore = wipes;
        return await attempt(async (database) => {
          const found = await get(database);
          if (wipes === wipesBefore) learn(found);
        });
      });
    },
    apply: (work) => inTurn(() => attempt(work)),
    write: (changes) => {
      changes.forEach(memory.note);
      return inTurn(() => flush(attempt, memory, new Set(changes.map(changeKey))));
    },
    // Out of turn: whoever flees waits for nothing.
    wipe: async () => {
      wipes += 1;
      memory.forgetAll();
      if ((await attempt(clearStores)) === "kept") return "kept";
      const removed = connection && (await keptUnlessItFails(connection.destroy()));
      // What cannot be removed is never shown again by this page.
      if (removed === "memory_only") connection = undefined;
      return removed ?? "memory_only";
    },
  };
}

/** One after the other, so that nothing older is ever written or learned over something newer. */
function takeTurns(): (work: () => Promise<Kept>) => Promise<Kept> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = turn.then(work);
    turn = mine;
    return mine;
  };
}

async function keptUnlessItFails(work: Promise<void>): Promise<Kept> {
  try {
    await work;
    return "kept";
  } catch {
    return "memory_only";
  }
}

/** Writes everything pending, or else at least what is about these records. */
async function flush(
  attempt: Attempt,
  memory: PageMemory,
  keys: ReadonlySet<string>,
): Promise<Kept> {
  const isAsked = (change: Change) => keys.has(changeKey(change));
  // What to write is looked up at each attempt: a wipe in between leaves nothing.
  const write = (isWanted: (change: Change) => boolean) =>
    attempt(async (database) => {
      const changes = memory.pending().filter(isWanted);
      await writeChanges(database, changes);
      memory.markKept(changes);
    });
  if ((await write(() => true)) === "kept") return "kept";
  const hasMore = !memory.pending().every(isAsked);
  return hasMore ? await write(isAsked) : "memory_only";
}

/** Changes with one key are about one record. */
function changeKey(change: Change): string {
  switch (change.kind) {
    case "put_draft":
      return `draft/${change.row.survey}`;
    case "remove_draft":
      return `draft/${change.survey}`;
    case "put_queued":
    case "update_queued":
      return `queued/${change.row.id}`;
    case "settle_queued":
    case "remove_queued":
      return `queued/${change.id}`;
  }
}
