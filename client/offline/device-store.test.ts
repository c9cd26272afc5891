import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDB, wrap } from "idb";
import { openDatabase } from "./device-database.ts";
import { openDeviceStore } from "./device-store.ts";
import { type Around, emptyStorage, intercept } from "./testing/broken-storage.ts";
import { draftOf, queuedOf } from "./testing/records.ts";
import { storedNow } from "./testing/stored-now.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const undo: (() => void)[] = [];

beforeEach(emptyStorage);
afterEach(() => {
  for (const restore of undo.splice(0)) restore();
});

describe("a browser that stores", () => {
  it("gives a draft back to a later visit, one for each survey", async () => {
    const store = await openDeviceStore();
    expect(store.isDurable).toBe(true);
    expect(await store.saveDraft(draftOf("percepcion", { screen: "old" }))).toBe("kept");
    expect(await store.saveDraft(draftOf("percepcion", { withheldTitle: true }))).toBe("kept");
    expect(await store.saveDraft(draftOf("otra", { state: "{}" }))).toBe("kept");
    const later = await openDeviceStore();
    expect(await later.readDraft("percepcion")).toEqual(
      draftOf("percepcion", { withheldTitle: true }),
    );
    expect(await later.readDraft("otra")).toEqual(draftOf("otra", { state: "{}" }));
    expect(await later.readDraft("unknown")).toBeUndefined();
  });

  it("removes the draft when the response enters the queue", async () => {
    const store = await openDeviceStore();
    await store.saveDraft(draftOf("percepcion"));
    await store.saveDraft(draftOf("otra"));
    expect(await store.enqueue(queuedOf("a"))).toBe("kept");
    const later = await openDeviceStore();
    expect(await later.readDraft("percepcion")).toBeUndefined();
    expect(await later.readDraft("otra")).toBeDefined();
    expect(await later.listQueued()).toEqual([queuedOf("a")]);
  });

  it("writes queue and draft in one strict transaction", async () => {
    const store = await openDeviceStore();
    const asked: unknown[] = [];
    const record: Around = (call, _, parameters) => {
      asked.push(parameters);
      return call();
    };
    undo.push(intercept(IDBDatabase.prototype, "transaction", record));
    await store.enqueue(queuedOf("a"));
    expect(asked).toEqual([[["drafts", "queue"], "readwrite", { durability: "strict" }]]);
  });

  it("lists the queue oldest first, of all surveys or of one", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("b", { queuedAt: 2 }));
    await store.enqueue(queuedOf("c", { queuedAt: 1, survey: "otra" }));
    await store.enqueue(queuedOf("a", { queuedAt: 2 }));
    expect((await store.listQueued()).map(({ id }) => id)).toEqual(["c", "a", "b"]);
    expect((await store.listQueued("percepcion")).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("removes a queued response for a receipt of its content alone", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("a"));
    await store.settle("a", "digest of something else");
    expect((await storedNow()).ids).toEqual(["a"]);
    await store.settle("a", "digest-a");
    expect((await storedNow()).ids).toEqual([]);
  });

  it("keeps attempts and a refusal with the response", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("a"));
    await store.updateQueued("a", { attempts: 3 });
    await store.updateQueued("a", { refused: { status: 410, code: "round.closed" } });
    expect(await (await openDeviceStore()).listQueued()).toEqual([
      queuedOf("a", { attempts: 3, refused: { status: 410, code: "round.closed" } }),
    ]);
  });

  it("does not bring back what another tab has removed", async () => {
    const [store, other] = [await openDeviceStore(), await openDeviceStore()];
    await store.enqueue(queuedOf("a"));
    await store.listQueued();
    await other.discardQueued("a");
    await store.updateQueued("a", { attempts: 1 });
    expect((await storedNow()).ids).toEqual([]);
    expect(await store.listQueued()).toEqual([]);
  });

  it("sees what another tab has queued", async () => {
    const [store, other] = [await openDeviceStore(), await openDeviceStore()];
    await store.enqueue(queuedOf("a"));
    await other.enqueue(queuedOf("b"));
    expect((await store.listQueued()).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("removes drafts after 24 hours and leaves the queue", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("a", { queuedAt: 0 }));
    await store.saveDraft(draftOf("old", { startedAt: 999, savedAt: DAY_MS }));
    await store.saveDraft(draftOf("young", { startedAt: 1_000 }));
    expect(await store.purgeExpired(DAY_MS + 1_000)).toBe("kept");
    expect(await store.readDraft("old")).toBeUndefined();
    const { drafts, ids } = await storedNow();
    expect(await drafts("old")).toBeUndefined();
    expect(await drafts("young")).toBeDefined();
    expect(ids).toEqual(["a"]);
  });

  it("wipes everything, also what was about to be written", async () => {
    const store = await openDeviceStore();
    await store.saveDraft(draftOf("percepcion"));
    await store.enqueue(queuedOf("a", { survey: "otra" }));
    const saving = store.saveDraft(draftOf("percepcion", { screen: "late" }));
    const reading = store.readDraft("percepcion");
    expect(await store.wipe()).toBe("kept");
    await Promise.all([saving, reading]);
    expect(await store.readDraft("percepcion")).toBeUndefined();
    const { drafts, ids } = await storedNow();
    expect(await drafts("percepcion")).toBeUndefined();
    expect(ids).toEqual([]);
    expect(await store.saveDraft(draftOf("percepcion"))).toBe("kept");
  });

  it("shows nothing that was being read while it was wiped", async () => {
    const store = await openDeviceStore();
    await store.saveDraft(draftOf("percepcion"));
    const wipes: Promise<unknown>[] = [];
    const wipeMeanwhile: Around = (call) => {
      const reading = call();
      wipes.push(store.wipe());
      return reading;
    };
    undo.push(intercept(IDBObjectStore.prototype, "get", wipeMeanwhile));
    expect(await store.readDraft("percepcion")).toBeUndefined();
    expect(await Promise.all(wipes)).toEqual(["kept"]);
  });
});

describe("a database of another release", () => {
  it("keeps what version 1 holds", async () => {
    const byHand = await openDB("consulta", 1, {
      upgrade: (database) => {
        database.createObjectStore("drafts", { keyPath: "survey" });
        database.createObjectStore("queue", { keyPath: "id" });
      },
    });
    await byHand.put("queue", queuedOf("a"));
    await byHand.put("drafts", draftOf("percepcion"));
    byHand.close();
    const store = await openDeviceStore();
    expect(await store.listQueued()).toEqual([queuedOf("a")]);
    expect(await store.readDraft("percepcion")).toEqual(draftOf("percepcion"));
  });

  it("keeps queue and drafts through an upgrade while an older page goes on writing", async () => {
    const store = await openDeviceStore();
    await store.enqueue(queuedOf("a"));
    const newer = wrap(await openDatabase(() => undefined, 2));
    expect(newer.version).toBe(2);
    expect(await newer.getAll("queue")).toEqual([queuedOf("a")]);
    expect(await store.enqueue(queuedOf("b"))).toBe("kept");
    expect(await store.saveDraft(draftOf("otra"))).toBe("kept");
    expect((await newer.getAllKeys("queue")).sort()).toEqual(["a", "b"]);
    newer.close();
    const afterRollback = await openDeviceStore();
    expect((await afterRollback.listQueued()).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("adds a store that is missing and keeps the other", async () => {
    const byHand = await openDB("consulta", 1, {
      upgrade: (database) => {
        database.createObjectStore("queue", { keyPath: "id" });
      },
    });
    await byHand.put("queue", queuedOf("a"));
    byHand.close();
    const upgraded = wrap(await openDatabase(() => undefined, 2));
    expect(await upgraded.getAll("queue")).toEqual([queuedOf("a")]);
    expect(await upgraded.getAll("drafts")).toEqual([]);
    upgraded.close();
  });
});
