import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";

/** An empty browser storage. */
export function emptyStorage(): void {
  globalThis.indexedDB = new IDBFactory();
}

export type Around = (
  call: () => unknown,
  self: unknown,
  parameters: readonly unknown[],
) => unknown;

const CALLS: readonly (readonly [object: object, method: string])[] = [
  [IDBFactory.prototype, "open"],
  [IDBDatabase.prototype, "createObjectStore"],
  [IDBDatabase.prototype, "transaction"],
  [IDBTransaction.prototype, "objectStore"],
  ...["put", "delete", "get", "getKey", "getAll", "clear"].map(
    (method) => [IDBObjectStore.prototype, method] as const,
  ),
];

/** Puts something around a method until the returned function is called. */
export function intercept(prototype: object, method: string, around: Around): () => void {
  const original: unknown = Reflect.get(prototype, method);
  if (typeof original !== "function") throw new Error(`no method ${method}`);
  Reflect.set(prototype, method, function (this: unknown, ...parameters: unknown[]) {
    return around(() => Reflect.apply(original, this, parameters), this, parameters);
  });
  return () => {
    Reflect.set(prototype, method, original);
  };
}

export interface Breaking {
  readonly calls: () => number;
  readonly restore: () => void;
}

/** Lets the calls of IndexedDB fail whose number, from 1, is chosen. */
export function breakCalls(fails: (call: number) => boolean): Breaking {
  let calls = 0;
  const around: Around = (call, _, [, mode]) => {
    // How the fake itself starts an upgrade.
    if (mode === "versionchange") return call();
    calls += 1;
    if (fails(calls)) throw new DOMException("injected", "UnknownError");
    return call();
  };
  const undo = CALLS.map(([prototype, method]) => intercept(prototype, method, around));
  return {
    calls: () => calls,
    restore: () => {
      undo.forEach((restore) => {
        restore();
      });
    },
  };
}

/** Every write starts and is then undone, as when the disk is full. */
export function fillDisk(): () => void {
  return intercept(IDBObjectStore.prototype, "put", (call, store) => {
    const request = call();
    if (store instanceof IDBObjectStore) {
      const { transaction } = store;
      const full = new DOMException("full", "QuotaExceededError");
      Object.defineProperty(transaction, "error", { get: () => full });
      transaction.abort();
    }
    return request;
  });
}

/** The connections that are opened from now on. */
export function watchConnections(): readonly IDBDatabase[] {
  const connections: IDBDatabase[] = [];
  intercept(IDBFactory.prototype, "open", (call) => {
    const request = call();
    if (request instanceof IDBOpenDBRequest) {
      request.addEventListener("success", () => connections.push(request.result));
    }
    return request;
  });
  return connections;
}
