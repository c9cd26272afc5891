import type { Change, Draft, QueuedResponse } from "./device-records.ts";
import { endOf, resultOf } from "./indexed-db.ts";

const NAME = "consulta";
// Later versions only add: a page of an earlier release may still be open, with a full queue.
const VERSION = 1;

export type Database = IDBDatabase;

/** Opens the database, also one that a later release has made; `onLost` when it was closed. */
export async function openDatabase(onLost: () => void, version = VERSION): Promise<Database> {
  try {
    return await openVersion(onLost, version);
  } catch (error) {
    if (!isNamed(error, "VersionError")) throw error;
    return await openVersion(onLost, undefined);
  }
}

async function openVersion(onLost: () => void, version: number | undefined): Promise<Database> {
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => {
    addMissingStores(request.result);
  };
  const database = await resultOf(request);
  database.onclose = onLost;
  // Another tab upgrades or deletes: it waits for every connection to close.
  database.onversionchange = () => {
    database.close();
    onLost();
  };
  return database;
}

function addMissingStores(database: Database): void {
  const names = database.objectStoreNames;
  if (!names.contains("drafts")) database.createObjectStore("drafts", { keyPath: "survey" });
  if (!names.contains("queue")) database.createObjectStore("queue", { keyPath: "id" });
}

export async function deleteDatabase(): Promise<void> {
  await resultOf(indexedDB.deleteDatabase(NAME));
}

export function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

export async function getDraft(database: Database, survey: string): Promise<Draft | undefined> {
  const drafts = database.transaction("drafts").objectStore("drafts");
  return asDraft(await resultOf<unknown>(drafts.get(survey)));
}

export async function getQueue(database: Database): Promise<readonly QueuedResponse[]> {
  const queue = database.transaction("queue").objectStore("queue");
  return (await resultOf<unknown[]>(queue.getAll())).flatMap((row) => asQueued(row) ?? []);
}

/** Safe: nothing else is ever put into the drafts. */
function asDraft(row: unknown): Draft | undefined {
  return row as Draft | undefined;
}

/** Safe: nothing else is ever put into the queue. */
function asQueued(row: unknown): QueuedResponse | undefined {
  return row as QueuedResponse | undefined;
}

interface Stores {
  readonly drafts: IDBObjectStore;
  readonly queue: IDBObjectStore;
}

/** Writes all or nothing. */
async function inOneTransaction(
  database: Database,
  work: (stores: Stores) => Promise<void>,
): Promise<void> {
  // Strict: a response counts as kept only when a dead battery cannot take it.
  const writing = database.transaction(["drafts", "queue"], "readwrite", { durability: "strict" });
  try {
    const stores = { drafts: writing.objectStore("drafts"), queue: writing.objectStore("queue") };
    await Promise.all([work(stores), endOf(writing)]);
  } catch (error) {
    abort(writing);
    throw error;
  }
}

function abort(writing: IDBTransaction): void {
  try {
    writing.abort();
  } catch {
    // It has aborted by itself, which is what is wanted.
  }
}

export async function writeChanges(database: Database, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await inOneTransaction(database, async (stores) => {
    await Promise.all(changes.map((change) => write(stores, change)));
  });
}

/** What only writes is not waited for: it ends, or fails, with its transaction. */
async function write({ drafts, queue }: Stores, change: Change): Promise<void> {
  switch (change.kind) {
    case "put_draft":
      drafts.put(change.row);
      return;
    case "remove_draft":
      drafts.delete(change.survey);
      return;
    case "put_queued":
      queue.put(change.row);
      return;
    case "update_queued":
      if ((await resultOf(queue.getKey(change.row.id))) !== undefined) queue.put(change.row);
      return;
    case "settle_queued": {
      const queued = asQueued(await resultOf<unknown>(queue.get(change.id)));
      if (queued?.digest === change.digest) queue.delete(change.id);
      return;
    }
    case "remove_queued":
      queue.delete(change.id);
  }
}

export async function clearStores(database: Database): Promise<void> {
  await inOneTransaction(database, async ({ drafts, queue }) => {
    drafts.clear();
    queue.clear();
  });
}

export async function removeDraftsBefore(database: Database, time: number): Promise<void> {
  await inOneTransaction(database, async ({ drafts }) => {
    for (const row of await resultOf<unknown[]>(drafts.getAll())) {
      const draft = asDraft(row);
      if (draft !== undefined && draft.startedAt < time) drafts.delete(draft.survey);
    }
  });
}
