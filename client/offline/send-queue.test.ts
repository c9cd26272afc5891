import { afterEach, describe, expect, it, vi } from "vitest";
import { createMemoryStore, openDeviceStore } from "./device-store.ts";
import type { SharedReceipt } from "./receipt-channel.ts";
import type { Exclusively } from "./send-lock.ts";
import { emptyStorage } from "./testing/broken-storage.ts";
import { everythingStarted } from "./testing/fake-clock.ts";
import { type Answer, ANSWERS, FINAL } from "./testing/fake-network.ts";
import { openTab } from "./testing/open-tab.ts";
import { draftOf, queuedOf } from "./testing/records.ts";

const MINUTE_MS = 60_000;

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A network that answers each post only when told. */
function handOver() {
  const waiting: ((answer: Answer) => void)[] = [];
  const answer = () => new Promise<Answer>((resolve) => waiting.push(resolve));
  const give = async (next: Answer) => {
    waiting.shift()?.(next);
    await everythingStarted();
  };
  return { answer, give, open: () => waiting.length };
}

describe("a response that is sent", () => {
  it("is kept first, then delivered, then known by its folio", async () => {
    const tab = openTab();
    await tab.store.saveDraft(draftOf("percepcion"));
    expect(await tab.queue.send(queuedOf("a"))).toBe("memory_only");
    await everythingStarted();
    expect(tab.stateOf("a")).toEqual({ kind: "received", folio: "folio-a" });
    expect([...new Set(tab.history)]).toEqual(["", "a waiting", "a sending", "a received"]);
    expect(tab.items()).toEqual([
      { id: "a", survey: "percepcion", state: { kind: "received", folio: "folio-a" } },
    ]);
    expect(await tab.stored()).toEqual([]);
    expect(await tab.store.readDraft("percepcion")).toBeUndefined();
    expect(tab.clock.waiting()).toBe(0);
  });

  it("says whether the device has it", async () => {
    emptyStorage();
    const tab = openTab({ store: await openDeviceStore(), answer: () => "offline" });
    expect(await tab.queue.send(queuedOf("a"))).toBe("kept");
    await everythingStarted();
    expect((await (await openDeviceStore()).listQueued()).length).toBe(1);
    tab.queue.stop();
  });

  it("is tried again after 2, 4 and 8 seconds while the network is away", async () => {
    const answers: Answer[] = ["offline", "offline", "offline", "receipt"];
    const tab = openTab({ answer: () => answers.shift() ?? "offline" });
    const start = tab.clock.now();
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    expect(tab.stateOf("a")).toEqual({ kind: "waiting", attempt: 1, nextAt: start + 2_000 });
    await tab.clock.pass(1_999);
    expect(tab.network.posts().length).toBe(1);
    await tab.clock.pass(1);
    expect(tab.stateOf("a")).toEqual({ kind: "waiting", attempt: 2, nextAt: start + 6_000 });
    expect((await tab.store.listQueued())[0]?.attempts).toBe(2);
    await tab.clock.pass(4_000 + 8_000);
    expect(tab.stateOf("a")).toEqual({ kind: "received", folio: "folio-a" });
    expect(tab.network.posts().length).toBe(4);
  });

  it("stays in the store after every reply that is not its receipt", async () => {
    for (const answer of ANSWERS.filter((known) => known !== "receipt")) {
      const tab = openTab({ answer: () => answer });
      await tab.queue.send(queuedOf("a"));
      await everythingStarted();
      expect(await tab.stored(), answer).toEqual(["a"]);
      expect(tab.stateOf("a")?.kind, answer).toBe(FINAL.has(answer) ? "refused" : "waiting");
      tab.queue.stop();
    }
  });

  it("waits as long as the server asks, even when kicked", async () => {
    const answers: Answer[] = ["busy", "receipt"];
    const tab = openTab({ answer: () => answers.shift() ?? "offline" });
    const start = tab.clock.now();
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    expect(tab.stateOf("a")).toEqual({ kind: "waiting", attempt: 1, nextAt: start + 120_000 });
    await tab.clock.pass(119_999);
    await tab.queue.kick();
    expect(tab.network.posts().length).toBe(1);
    await tab.clock.pass(1);
    expect(tab.stateOf("a")?.kind).toBe("received");
  });

  it("is tried at once by a kick during its back-off", async () => {
    const answers: Answer[] = ["offline", "receipt"];
    const tab = openTab({ answer: () => answers.shift() ?? "offline" });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    await tab.queue.kick();
    expect(tab.stateOf("a")?.kind).toBe("received");
    expect(tab.clock.waiting()).toBe(0);
  });

  it("does not hold up the ones behind it", async () => {
    const tab = openTab({ answer: (id) => (id === "a" ? "server_error" : "receipt") });
    await tab.store.enqueue(queuedOf("a", { queuedAt: 1 }));
    await tab.store.enqueue(queuedOf("b", { queuedAt: 2, survey: "otra" }));
    await tab.queue.kick();
    expect(tab.network.posts()).toEqual(["a", "b"]);
    expect(await tab.stored()).toEqual(["a"]);
    tab.queue.stop();
  });

  it("is still sent when the clock of the phone is set back", async () => {
    const answers: Answer[] = ["offline", "receipt"];
    const tab = openTab({ answer: () => answers.shift() ?? "offline" });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    tab.clock.setBack(24 * 60 * MINUTE_MS);
    await tab.clock.pass(2_000);
    expect(tab.stateOf("a")?.kind).toBe("received");
  });
});

describe("a response that is refused", () => {
  it("stays, with the reason, and is not sent again by itself", async () => {
    const tab = openTab({ answer: () => "invalid" });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    expect(tab.stateOf("a")).toEqual({
      kind: "refused",
      status: 422,
      code: "response.invalid",
      errors: [{ question: "age", code: "answer.required", message: "Falta" }],
    });
    await tab.queue.kick();
    await tab.clock.pass(60 * MINUTE_MS);
    expect(tab.network.posts().length).toBe(1);
    expect(tab.stateOf("a")).toMatchObject({ errors: [{ question: "age" }] });
    expect(await tab.stored()).toEqual(["a"]);
  });

  it("is refused for a later visit too", async () => {
    const store = createMemoryStore();
    const first = openTab({ store, answer: () => "conflict" });
    await first.queue.send(queuedOf("a"));
    await everythingStarted();
    const later = openTab({ store });
    await later.queue.kick();
    expect(later.stateOf("a")).toEqual({
      kind: "refused",
      status: 409,
      code: "response.conflict",
      errors: [],
    });
    expect(later.network.posts()).toEqual([]);
  });

  it("is sent again when the person sends it again", async () => {
    const answers: Answer[] = ["closed", "receipt"];
    const tab = openTab({ answer: () => answers.shift() ?? "offline" });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    await tab.queue.send(queuedOf("a", { digest: "corrected" }));
    await everythingStarted();
    expect(tab.stateOf("a")?.kind).toBe("received");
    expect(await tab.stored()).toEqual([]);
  });

  it("goes when the person discards it", async () => {
    const tab = openTab({ answer: () => "closed" });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    expect(await tab.queue.discard("a")).toBe("memory_only");
    expect(tab.items()).toEqual([]);
    expect(await tab.stored()).toEqual([]);
  });
});

describe("what happens while a response is on its way", () => {
  it("is posted once, however often it is kicked, and once more after a failure", async () => {
    const { answer, give, open } = handOver();
    const tab = openTab({ answer });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    await tab.queue.send(queuedOf("a"));
    for (let kick = 0; kick < 5; kick += 1) void tab.queue.kick();
    await everythingStarted();
    expect(open()).toBe(1);
    expect(tab.stateOf("a")?.kind).toBe("sending");
    await give("offline");
    expect(open()).toBe(1);
    await give("offline");
    expect(open()).toBe(0);
    expect(tab.network.posts()).toEqual(["a", "a"]);
    expect(tab.network.mostAtOnce()).toBe(1);
    tab.queue.stop();
  });

  it("stays discarded when the person discards it", async () => {
    for (const last of ["receipt", "offline", "closed"] as const) {
      const { answer, give } = handOver();
      const tab = openTab({ answer });
      await tab.queue.send(queuedOf("a"));
      await everythingStarted();
      await tab.queue.discard("a");
      await give(last);
      await tab.queue.kick();
      expect(tab.items()).toEqual([]);
      expect(await tab.stored()).toEqual([]);
    }
  });

  it("never takes the receipt of the old content for the new", async () => {
    const { answer, give } = handOver();
    const tab = openTab({ answer });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    await tab.queue.send(queuedOf("a", { digest: "corrected" }));
    await give("receipt");
    expect(await tab.stored()).toEqual(["a"]);
    expect(tab.stateOf("a")?.kind).toBe("sending");
    await give("conflict");
    expect(tab.stateOf("a")).toMatchObject({ kind: "refused", status: 409 });
    expect(await tab.stored()).toEqual(["a"]);
  });

  it("records its receipt although the queue has been stopped", async () => {
    const { answer, give } = handOver();
    const close = vi.fn();
    const told: SharedReceipt[] = [];
    const receipts = {
      tell: (receipt: SharedReceipt) => told.push(receipt),
      listen: vi.fn(),
      close,
    };
    const tab = openTab({ answer, receipts });
    await tab.queue.send(queuedOf("a"));
    await tab.queue.send(queuedOf("b", { survey: "otra" }));
    await everythingStarted();
    tab.queue.stop();
    await tab.queue.kick();
    expect(close).not.toHaveBeenCalled();
    await give("receipt");
    expect(await tab.stored()).toEqual(["b"]);
    expect(told.length).toBe(1);
    expect(close).toHaveBeenCalledOnce();
    await tab.clock.pass(60 * MINUTE_MS);
    expect(tab.network.posts()).toEqual(["a"]);
  });

  it("is not posted after a stop, also when its turn comes later", async () => {
    let haveTurn: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (haveTurn = resolve));
    const tab = openTab({ lock: (work) => turn.then(work) });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    tab.queue.stop();
    haveTurn();
    await everythingStarted();
    expect(tab.network.posts()).toEqual([]);
    expect(await tab.stored()).toEqual(["a"]);
  });

  it("is not even kept after a stop: the device may have been wiped by then", async () => {
    const tab = openTab();
    tab.queue.stop();
    expect(await tab.queue.send(queuedOf("a"))).toBe("memory_only");
    expect(await tab.stored()).toEqual([]);
    expect(tab.network.posts()).toEqual([]);
  });

  it("is not sent twice when its receipt is already here", async () => {
    const tab = openTab();
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    await tab.queue.send(queuedOf("a"));
    await tab.queue.kick();
    expect(tab.network.posts()).toEqual(["a"]);
    expect(await tab.stored()).toEqual([]);
  });
});

describe("a surrounding that fails", () => {
  it("tries later when no lock can be had", async () => {
    let refusals = 2;
    const lock: Exclusively = (work) => {
      refusals -= 1;
      return refusals >= 0 ? Promise.reject(new Error("no lock")) : work();
    };
    const tab = openTab({ lock });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    expect(tab.stateOf("a")).toMatchObject({ kind: "waiting", attempt: 1 });
    await tab.clock.pass(MINUTE_MS);
    expect(tab.stateOf("a")?.kind).toBe("received");
  });

  it("delivers although a listener fails, and reports the failure", async () => {
    const reported: unknown[] = [];
    const { queueMicrotask: later } = globalThis;
    vi.stubGlobal("queueMicrotask", (work: () => void) => {
      later(() => {
        try {
          work();
        } catch (error) {
          reported.push(error);
        }
      });
    });
    const tab = openTab();
    tab.queue.subscribe(() => {
      throw new Error("listener");
    });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    expect(tab.stateOf("a")?.kind).toBe("received");
    expect(reported[0]).toEqual(new Error("listener"));
  });

  it("tells nothing to a listener that has left", async () => {
    const tab = openTab();
    const calls = tab.history.length;
    tab.unsubscribe();
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    expect(tab.history.length).toBe(calls);
  });
});
