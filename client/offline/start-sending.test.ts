import { afterEach, describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "./device-store.ts";
import type { SendItem } from "./send-lines.ts";
import { startSending } from "./start-sending.ts";
import { type Answer, fakeNetwork } from "./testing/fake-network.ts";
import { queuedOf } from "./testing/records.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the queue of a page", () => {
  it("delivers what an earlier visit left, and the rest when the connection is back", async () => {
    let answer: Answer = "receipt";
    const network = fakeNetwork(() => answer);
    const window = new EventTarget();
    vi.stubGlobal("fetch", network.fetch);
    vi.stubGlobal("window", window);
    vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
    const store = createMemoryStore();
    await store.enqueue(queuedOf("left"));
    const queue = startSending(store);
    const until = (id: string, kind: string) =>
      new Promise<void>((resolve) => {
        queue.subscribe((items: readonly SendItem[]) => {
          if (items.some((item) => item.id === id && item.state.kind === kind)) resolve();
        });
      });
    await until("left", "received");

    answer = "offline";
    await queue.send(queuedOf("new"));
    await until("new", "waiting");
    answer = "receipt";
    window.dispatchEvent(new Event("online"));
    await until("new", "received");
    expect(await store.listQueued()).toEqual([]);

    queue.stop();
    await store.enqueue(queuedOf("after"));
    window.dispatchEvent(new Event("online"));
    await queue.kick();
    expect((await store.listQueued()).length).toBe(1);
    expect(network.posts()).not.toContain("after");
  });
});
