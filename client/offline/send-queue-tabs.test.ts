import { beforeEach, describe, expect, it, vi } from "vitest";
import { openDeviceStore } from "./device-store.ts";
import type { ReceiptChannel, SharedReceipt } from "./receipt-channel.ts";
import type { Exclusively } from "./send-lock.ts";
import { emptyStorage } from "./testing/broken-storage.ts";
import { everythingStarted } from "./testing/fake-clock.ts";
import { fakeNetwork } from "./testing/fake-network.ts";
import { openTab, type TabNeeds } from "./testing/open-tab.ts";
import { queuedOf } from "./testing/records.ts";

beforeEach(emptyStorage);

describe("two tabs on one store", () => {
  /** Tabs that share their storage and what they tell each other, on one network and clock. */
  async function twoTabs(needs: TabNeeds & { readonly isChannelThere?: boolean }) {
    const listeners = new Map<number, (receipt: SharedReceipt) => void>();
    const channelOf = (tab: number): ReceiptChannel => ({
      tell: (receipt) => {
        for (const [other, listener] of listeners) if (other !== tab) listener(receipt);
      },
      listen: (listener) => listeners.set(tab, listener),
      close: () => listeners.delete(tab),
    });
    const network = fakeNetwork(needs.answer ?? (() => "receipt"));
    const open = async (tab: number) =>
      openTab({
        store: await openDeviceStore(),
        ...(needs.isChannelThere === true ? { receipts: channelOf(tab) } : {}),
        ...needs,
        fetch: network.fetch,
      });
    return { network, first: await open(1), second: await open(2) };
  }

  function oneAtATime(): Exclusively {
    let last: Promise<void> = Promise.resolve();
    return (work) => (last = last.then(work));
  }

  it("sees at a kick what the other has queued", async () => {
    const { first, second } = await twoTabs({ answer: () => "offline" });
    await first.queue.send(queuedOf("a"));
    await everythingStarted();
    await second.queue.kick();
    expect(second.stateOf("a")?.kind).toBe("waiting");
    first.queue.stop();
    second.queue.stop();
  });

  it("delivers once, and both show the folio", async () => {
    const { first, network, second } = await twoTabs({ lock: oneAtATime(), isChannelThere: true });
    await first.store.enqueue(queuedOf("a"));
    await Promise.all([first.queue.kick(), second.queue.kick()]);
    expect(network.posts()).toEqual(["a"]);
    expect(first.stateOf("a")).toEqual({ kind: "received", folio: "folio-a" });
    expect(second.stateOf("a")).toEqual({ kind: "received", folio: "folio-a" });
  });

  it("delivers once, and the other tab knows that it has left", async () => {
    const { first, network, second } = await twoTabs({ lock: oneAtATime() });
    await first.store.enqueue(queuedOf("a"));
    await Promise.all([first.queue.kick(), second.queue.kick()]);
    expect(network.posts()).toEqual(["a"]);
    const kinds = [first.stateOf("a")?.kind, second.stateOf("a")?.kind];
    expect(kinds).toEqual(["received", "settled_elsewhere"]);
  });

  it("relies on the server's knowing repeats where there are no locks", async () => {
    const { first, network, second } = await twoTabs({});
    await first.store.enqueue(queuedOf("a"));
    await Promise.all([first.queue.kick(), second.queue.kick()]);
    expect(network.receipts()).toEqual(new Map([["a", "digest-a"]]));
    expect(first.stateOf("a")?.kind).toBe("received");
    expect(second.stateOf("a")?.kind).toBe("received");
    expect(await first.stored()).toEqual([]);
  });

  it("takes a folio told for other content for what it is", async () => {
    const heard: ((receipt: SharedReceipt) => void)[] = [];
    const receipts = { tell: vi.fn(), listen: heard.push.bind(heard), close: vi.fn() };
    const tab = openTab({ receipts, answer: () => "offline" });
    await tab.queue.send(queuedOf("a"));
    await everythingStarted();
    const tell = (digest: string) => heard.forEach((hear) => hear({ id: "a", digest, folio: "F" }));
    tell("other");
    expect(tab.stateOf("a")?.kind).toBe("waiting");
    tell("digest-a");
    expect(tab.stateOf("a")).toEqual({ kind: "received", folio: "F" });
    tab.queue.stop();
  });
});
