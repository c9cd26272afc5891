import { afterEach, beforeEach, describe, expect, it } from "vitest";
import fc from "fast-check";
import { forceCloseDatabase } from "fake-indexeddb";
import { openDB } from "idb";
import { createConnection } from "./device-connection.ts";
import type { DeviceStore } from "./device-records.ts";
import { createMemoryStore, openDeviceStore } from "./device-store.ts";
import {
  type Around,
  breakCalls,
  emptyStorage,
  fillDisk,
  intercept,
  watchConnections,
} from "./testing/broken-storage.ts";
import { draftOf, queuedOf } from "./testing/records.ts";
import { storedNow } from "./testing/stored-now.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const undo: (() => void)[] = [];

beforeEach(emptyStorage);
afterEach(() => {
  for (const restore of undo.splice(0)) restore();
});

describe("a browser that fails", () => {
  it("holds everything in memory where storage is refused", async () => {
    const { restore } = breakCalls(() => true);
    undo.push(restore);
    const store = await openDeviceStore();
    await checkMemoryStore(store);
  });

  it("holds everything in memory where there is no IndexedDB at all", async () => {
    Reflect.deleteProperty(globalThis, "indexedDB");
    await checkMemoryStore(await openDeviceStore());
  });

  it("has the same memory store without asking the browser", async () => {
    await checkMemoryStore(createMemoryStore());
    expect((await storedNow()).ids).toEqual([]);
  });

  it("goes on in memory when another tab blocks the database", async () => {
    const stubborn = await openDB("consulta", 1);
    const deleting = indexedDB.deleteDatabase("consulta");
    const store = await openDeviceStore(createConnection(50));
    expect(store.isDurable).toBe(false);
    expect(await store.enqueue(queuedOf("a"))).toBe("memory_only");
    expect(await store.listQueued()).toEqual([queuedOf("a")]);
    stubborn.close();
    await new Promise((resolve) => {
      deleting.addEventListener("success", resolve);
    });
  });

  it("opens again after the browser has closed the connection", async () => {
    const connections = watchConnections();
    const store = await openDeviceStore();
    await store.saveDraft(draftOf("percepcion"));
    for (const connection of connections) close(connection);
    let transactions = 0;
    const count: Around = (call) => {
      transactions += 1;
      return call();
    };
    undo.push(intercept(IDBDatabase.prototype, "transaction", count));
    expect(await store.enqueue(queuedOf("a"))).toBe("kept");
    expect([connections.length, transactions]).toEqual([2, 1]);
    for (const connection of connections) connection.close();
    expect(await store.listQueued()).toEqual([queuedOf("a")]);
    expect((await storedNow()).ids).toEqual(["a"]);
  });

  it("says that a full disk keeps nothing, loses nothing, and writes it once there is room", async () => {
    const store = await openDeviceStore();
    await store.saveDraft(draftOf("percepcion", { screen: "first" }));
    const makeRoom = fillDisk();
    undo.push(makeRoom);
    expect(await store.saveDraft(draftOf("percepcion", { screen: "second" }))).toBe("memory_only");
    expect((await store.readDraft("percepcion"))?.screen).toBe("second");
    expect(await store.enqueue(queuedOf("a"))).toBe("memory_only");
    expect(await store.updateQueued("a", { attempts: 1 })).toBe("memory_only");
    expect(await store.listQueued()).toEqual([queuedOf("a", { attempts: 1 })]);
    expect(await store.readDraft("percepcion")).toBeUndefined();
    expect(store.isDurable).toBe(true);
    const meanwhile = await storedNow();
    expect((await meanwhile.drafts("percepcion"))?.screen).toBe("first");
    expect(meanwhile.ids).toEqual([]);
    makeRoom();
    expect(await store.saveDraft(draftOf("otra"))).toBe("kept");
    const later = await openDeviceStore();
    expect(await later.listQueued()).toEqual([queuedOf("a", { attempts: 1 })]);
    expect(await later.readDraft("percepcion")).toBeUndefined();
  });

  it("still removes what a receipt confirms while something older does not fit", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("a"));
    undo.push(fillDisk());
    expect(await store.saveDraft(draftOf("otra"))).toBe("memory_only");
    expect(await store.settle("a", "digest-a")).toBe("kept");
    expect((await storedNow()).ids).toEqual([]);
    expect(await store.readDraft("otra")).toBeDefined();
  });

  it("still lists what it has queued when reading fails", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("a"));
    const { restore } = breakCalls(() => true);
    undo.push(restore);
    expect(await store.listQueued()).toEqual([queuedOf("a")]);
  });

  it("deletes the whole database where clearing fails", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("a"));
    undo.push(failing(IDBObjectStore.prototype, "clear"));
    expect(await store.wipe()).toBe("kept");
    expect((await storedNow()).ids).toEqual([]);
    expect(store.isDurable).toBe(true);
  });

  it("says that it could not wipe, and shows nothing of it again", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("a"));
    undo.push(failing(IDBObjectStore.prototype, "clear"));
    undo.push(failing(IDBFactory.prototype, "deleteDatabase"));
    expect(await store.wipe()).toBe("memory_only");
    expect(await store.listQueued()).toEqual([]);
    expect(store.isDurable).toBe(false);
  });

  it("hides an expired draft that could not be removed", async () => {
    const store = await openDeviceStore();
    await store.saveDraft(draftOf("percepcion", { startedAt: 0 }));
    const { restore } = breakCalls(() => true);
    expect(await store.purgeExpired(DAY_MS + 1)).toBe("memory_only");
    restore();
    expect(await store.readDraft("percepcion")).toBeUndefined();
  });
});

describe("every call of IndexedDB, failing in turn", () => {
  it("loses nothing when one call fails once", async () => {
    const { calls: expected } = await journeyWith(() => false);
    expect(expected).toBeGreaterThan(40);
    for (let failing = 1; failing <= expected; failing += 1) {
      const { kept } = await journeyWith((call) => call === failing);
      expect(kept, `call ${failing} failed`).toEqual(kept.map(() => "kept"));
    }
  });

  it("tells the truth when storage breaks for good", async () => {
    const { calls: expected } = await journeyWith(() => false);
    for (let failing = 1; failing <= expected; failing += 1) {
      const { calls, kept } = await journeyWith((call) => call >= failing);
      expect(calls).toBeGreaterThanOrEqual(failing);
      const sound = kept.filter((is) => is === "kept").length;
      const truth = kept.map((_, at) => (at < sound ? "kept" : "memory_only"));
      expect(kept, `broken from call ${failing}`).toEqual(truth);
      if (failing === 1) expect(sound).toBe(0);
    }
  });
});

/** A journey under failures: the page never notices, and what is "kept" is on the device. */
async function journeyWith(fails: (call: number) => boolean) {
  emptyStorage();
  const breaking = breakCalls(fails);
  undo.push(breaking.restore);
  const store = await openDeviceStore();
  const saved = await store.saveDraft(draftOf("percepcion"));
  expect(await store.readDraft("percepcion")).toEqual(draftOf("percepcion"));
  const queued = await store.enqueue(queuedOf("a"));
  expect(await store.readDraft("percepcion")).toBeUndefined();
  const updated = await store.updateQueued("a", { attempts: 1 });
  const other = await store.enqueue(queuedOf("b", { survey: "otra" }));
  expect(await store.listQueued()).toEqual([
    queuedOf("a", { attempts: 1 }),
    queuedOf("b", { survey: "otra" }),
  ]);
  const settled = await store.settle("b", "digest-b");
  expect(await store.listQueued()).toEqual([queuedOf("a", { attempts: 1 })]);
  breaking.restore();

  const later = await storedNow();
  const draft = await later.drafts("percepcion");
  const isSafe = draft !== undefined || later.ids.includes("a");
  expect(isSafe || saved === "memory_only").toBe(true);
  if (queued === "kept") expect(later.ids).toContain("a");
  if (queued === "kept") expect(draft).toBeUndefined();
  if (other === "kept" && settled === "kept") expect(later.ids).not.toContain("b");
  return { calls: breaking.calls(), kept: [saved, queued, updated, other, settled] };
}

describe("any sequence of calls and failures", () => {
  it("shows the page what it has done, whatever the browser does", async () => {
    const act = fc.record({
      kind: fc.constantFrom("save", "drop", "enqueue", "settle", "discard", "update"),
      name: fc.constantFrom("a", "b"),
      breaks: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        emptyStorage();
        const store = await openDeviceStore();
        const drafts = new Set<string>();
        const queue = new Map<string, number>();
        for (const [at, { kind, name, breaks }] of acts.entries()) {
          const { restore } = breakCalls(() => breaks);
          undo.push(restore);
          await perform(store, kind, name);
          restore();
          if (kind === "save") drafts.add(name);
          if (kind === "drop" || kind === "enqueue") drafts.delete(name);
          if (kind === "enqueue") queue.set(name, 0);
          if (kind === "settle" || kind === "discard") queue.delete(name);
          if (kind === "update" && queue.has(name)) queue.set(name, 7);
          const shown = (await store.listQueued()).map(({ id, attempts }) => [id, attempts]);
          expect(shown, `after ${at}`).toEqual([...queue].sort());
          for (const survey of ["a", "b"]) {
            expect((await store.readDraft(survey)) !== undefined).toBe(drafts.has(survey));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

async function perform(store: DeviceStore, kind: string, name: string): Promise<void> {
  if (kind === "save") await store.saveDraft(draftOf(name));
  if (kind === "drop") await store.discardDraft(name);
  if (kind === "enqueue") await store.enqueue(queuedOf(name, { survey: name }));
  if (kind === "settle") await store.settle(name, `digest-${name}`);
  if (kind === "discard") await store.discardQueued(name);
  if (kind === "update") await store.updateQueued(name, { attempts: 7 });
}

async function checkMemoryStore(store: DeviceStore): Promise<void> {
  expect(store.isDurable).toBe(false);
  expect(await store.saveDraft(draftOf("percepcion"))).toBe("memory_only");
  expect(await store.readDraft("percepcion")).toEqual(draftOf("percepcion"));
  expect(await store.enqueue(queuedOf("a"))).toBe("memory_only");
  expect(await store.readDraft("percepcion")).toBeUndefined();
  expect(await store.updateQueued("a", { attempts: 2 })).toBe("memory_only");
  expect(await store.listQueued()).toEqual([queuedOf("a", { attempts: 2 })]);
  expect(await store.saveDraft(draftOf("otra", { startedAt: 0 }))).toBe("memory_only");
  expect(await store.purgeExpired(DAY_MS + 1)).toBe("memory_only");
  expect(await store.readDraft("otra")).toBeUndefined();
  expect(await store.settle("a", "other")).toBe("memory_only");
  expect((await store.listQueued()).length).toBe(1);
  expect(await store.settle("a", "digest-a")).toBe("memory_only");
  expect(await store.listQueued()).toEqual([]);
  await store.enqueue(queuedOf("b"));
  expect(await store.wipe()).toBe("memory_only");
  expect(await store.listQueued()).toEqual([]);
}

function failing(prototype: object, method: string): () => void {
  return intercept(prototype, method, () => {
    throw new DOMException("injected", "UnknownError");
  });
}

/** The `close` event of a browser that takes the connection away. */
function close(connection: IDBDatabase): void {
  Reflect.apply(forceCloseDatabase, undefined, [connection]);
}
