import { endOf, resultOf } from "./indexed-db.ts";

/** What was recorded and the server does not have yet. */
export interface KeptTake {
  readonly id: string;
  /** Whose account recorded it: nobody else's sends it. */
  readonly person: string;
  /** Address of the texts it belongs to. */
  readonly place: string;
  readonly key: string;
  readonly speaker: string;
  /** SHA-256 of the words that were read aloud. */
  readonly says: string;
  readonly bytes: ArrayBuffer;
  readonly mediaType: string;
  readonly duration: number;
  readonly start: number;
  readonly end: number;
  /** Recorded and not yet approved by ear; to be sent; sent, and not accepted. */
  readonly state: "taken" | "waiting" | "refused";
  /** What the server said. */
  readonly problem?: string;
  /** When it was last changed: what is sent is taken away only if it is still the same. */
  readonly at: number;
}

export interface KeptTakes {
  readonly put: (take: KeptTake) => Promise<void>;
  readonly find: (id: string) => Promise<KeptTake | undefined>;
  readonly list: (person: string, place: string) => Promise<readonly KeptTake[]>;
  readonly remove: (id: string, at: number) => Promise<void>;
}

export function takeId(take: Pick<KeptTake, "person" | "place" | "key" | "speaker">): string {
  return JSON.stringify([take.person, take.place, take.key, take.speaker]);
}

const NAME = "consulta-voz";
const STORE = "takes";

/** On this device; a browser that keeps nothing has them until the page goes. */
export async function openTakes(): Promise<KeptTakes> {
  try {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: "id" });
    };
    return keptIn(await resultOf(request));
  } catch {
    return keptInMemory();
  }
}

function keptIn(database: IDBDatabase): KeptTakes {
  const reading = () => database.transaction(STORE).objectStore(STORE);
  const write = async (work: (store: IDBObjectStore) => Promise<void> | void) => {
    const writing = database.transaction(STORE, "readwrite", { durability: "strict" });
    await Promise.all([work(writing.objectStore(STORE)), endOf(writing)]);
  };
  const find = async (store: IDBObjectStore, id: string) =>
    asTake(await resultOf<unknown>(store.get(id)));
  return {
    put: async (take) => await write((store) => void store.put(take)),
    find: async (id) => await find(reading(), id),
    list: async (person, place) =>
      ofPlace(asTakes(await resultOf(reading().getAll())), person, place),
    remove: async (id, at) =>
      await write(async (store) => {
        if ((await find(store, id))?.at === at) store.delete(id);
      }),
  };
}

export function keptInMemory(): KeptTakes {
  const takes = new Map<string, KeptTake>();
  return {
    put: (take) => Promise.resolve(void takes.set(take.id, take)),
    find: (id) => Promise.resolve(takes.get(id)),
    list: (person, place) => Promise.resolve(ofPlace([...takes.values()], person, place)),
    remove: (id, at) =>
      Promise.resolve(takes.get(id)?.at === at ? void takes.delete(id) : undefined),
  };
}

/** The oldest first. */
function ofPlace(takes: readonly KeptTake[], person: string, place: string): readonly KeptTake[] {
  return takes
    .filter((take) => take.person === person && take.place === place)
    .toSorted((a, b) => a.at - b.at);
}

/** Safe: nothing else is ever put into the store. */
function asTake(row: unknown): KeptTake | undefined {
  return row as KeptTake | undefined;
}

/** Safe: nothing else is ever put into the store. */
function asTakes(rows: readonly unknown[]): readonly KeptTake[] {
  return rows as readonly KeptTake[];
}
