import type { DeviceStore } from "./device-records.ts";
import { kickOnReturn } from "./kick-on-return.ts";
import { openReceiptChannel } from "./receipt-channel.ts";
import { lockAcrossTabs } from "./send-lock.ts";
import { createSendQueue, type SendQueue } from "./send-queue.ts";

/** The queue of this page, with the browser's own network, clock, locks and events. */
export function startSending(store: DeviceStore): SendQueue {
  const queue = createSendQueue({
    store,
    fetch: (url, options) => fetch(url, options),
    now: Date.now,
    wait: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    random: Math.random,
    lock: lockAcrossTabs(navigator.locks),
    receipts: openReceiptChannel(),
  });
  const leave = kickOnReturn(() => void queue.kick(), { window, document });
  void queue.kick();
  return {
    ...queue,
    stop: () => {
      leave();
      queue.stop();
    },
  };
}
