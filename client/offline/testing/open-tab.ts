import { createMemoryStore } from "../device-store.ts";
import type { SendItem, SendState } from "../send-lines.ts";
import type { Exclusively } from "../send-lock.ts";
import { createSendQueue, type SendQueueNeeds } from "../send-queue.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Answer, fakeNetwork } from "./fake-network.ts";

const alone: Exclusively = (work) => work();

export interface TabNeeds extends Partial<SendQueueNeeds> {
  readonly answer?: (id: string) => Answer | Promise<Answer>;
}

/** A queue on a clock and a network that the test governs; in memory unless it is given a store. */
export function openTab({ answer = () => "receipt", ...needs }: TabNeeds = {}) {
  const clock = fakeClock();
  const store = needs.store ?? createMemoryStore();
  const network = fakeNetwork(answer);
  const queue = createSendQueue({
    store,
    fetch: network.fetch,
    now: clock.now,
    wait: clock.wait,
    random: () => 0,
    lock: alone,
    ...needs,
  });
  const history: string[] = [];
  let items: readonly SendItem[] = [];
  const unsubscribe = queue.subscribe((now) => {
    items = now;
    history.push(now.map(({ id, state }) => `${id} ${state.kind}`).join(", "));
  });
  const stateOf = (id: string): SendState | undefined =>
    items.find((item) => item.id === id)?.state;
  const stored = async () => (await store.listQueued()).map(({ id }) => id);
  return {
    clock,
    history,
    items: () => items,
    network,
    queue,
    stateOf,
    store,
    stored,
    unsubscribe,
  };
}
