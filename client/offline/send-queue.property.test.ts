import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { DeviceStore, QueuedResponse } from "./device-records.ts";
import type { SendItem } from "./send-lines.ts";
import { everythingStarted, type FakeClock } from "./testing/fake-clock.ts";
import { ANSWERS } from "./testing/fake-network.ts";
import { openTab } from "./testing/open-tab.ts";
import { queuedOf } from "./testing/records.ts";

const MINUTE_MS = 60_000;

describe("any sequence of replies", () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant("send" as const), id: fc.constantFrom("a", "b", "c") }),
    fc.record({ kind: fc.constant("discard" as const), id: fc.constantFrom("a", "b", "c") }),
    fc.record({ kind: fc.constant("kick" as const) }),
    fc.record({ kind: fc.constant("pass" as const), ms: fc.integer({ min: 1, max: 400_000 }) }),
  );

  it("loses nothing without a receipt or the person's word, and hurries nobody", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 15 }),
        fc.array(fc.constantFrom(...ANSWERS), { maxLength: 40 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (acts, replies, random) => {
          const left = [...replies];
          const tab = openTab({ answer: () => left.shift() ?? "offline", random: () => random });
          const wanted = new Map<string, QueuedResponse>();
          let discards = 0;
          for (const step of acts) {
            if (step.kind === "send") {
              // Discarded and written anew, a response has other content.
              const digest = `${step.id}-${discards}`;
              const item = queuedOf(step.id, { survey: step.id, digest });
              wanted.set(step.id, item);
              await tab.queue.send(item);
            }
            if (step.kind === "discard" && wanted.delete(step.id)) {
              discards += 1;
              await tab.queue.discard(step.id);
            }
            if (step.kind === "kick") await tab.queue.kick();
            if (step.kind === "pass") await tab.clock.pass(step.ms);
            await everythingStarted();
            await checkCustody(tab.store, wanted, tab.network.receipts());
            checkWaits(tab.items(), tab.clock);
          }
          expect(tab.network.mostAtOnce()).toBeLessThanOrEqual(1);
          left.splice(0, left.length, ...Array.from({ length: 50 }, () => "receipt" as const));
          await tab.clock.pass(20 * MINUTE_MS);
          const open = tab.items().filter(({ state }) => state.kind === "waiting");
          expect(open).toEqual([]);
          await checkCustody(tab.store, wanted, tab.network.receipts());
        },
      ),
      { numRuns: 60 },
    );
  });
});

async function checkCustody(
  store: DeviceStore,
  wanted: ReadonlyMap<string, QueuedResponse>,
  receipts: ReadonlyMap<string, string>,
): Promise<void> {
  const stored = (await store.listQueued()).map(({ id }) => id);
  const held = [...wanted.values()].filter(({ id, digest }) => receipts.get(id) !== digest);
  expect(stored.sort()).toEqual(held.map(({ id }) => id).sort());
}

function checkWaits(items: readonly SendItem[], clock: FakeClock): void {
  for (const { state } of items) {
    expect(state.kind).not.toBe("sending");
    if (state.kind !== "waiting") continue;
    expect(state.nextAt).toBeGreaterThan(clock.now());
    expect(state.nextAt - clock.now()).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect(clock.waiting()).toBe(1);
  }
}
