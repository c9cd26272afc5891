import type { DeviceStore } from "../../offline/device-records.ts";
import { createMemoryStore, openDeviceStore } from "../../offline/device-store.ts";
import type { SendQueue } from "../../offline/send-queue.ts";
import { startSending } from "../../offline/start-sending.ts";

interface Keeping {
  readonly store: DeviceStore;
  readonly queue: SendQueue;
}

export interface Custody {
  readonly device: Keeping;
  /** For whoever wants nothing kept: it ends with the page. */
  readonly memory: Keeping;
}

/** What this browser keeps answers in, and what delivers them. */
export async function openCustody(): Promise<Custody> {
  const device = await openDeviceStore();
  await device.purgeExpired(Date.now());
  const memory = createMemoryStore();
  return {
    device: { store: device, queue: startSending(device) },
    memory: { store: memory, queue: startSending(memory) },
  };
}

/** Undefined in browsers without the Web Locks API, and on pages that are not secure. */
export function locksOf(browser: Partial<Pick<Navigator, "locks">>): LockManager | undefined {
  return browser.locks;
}
