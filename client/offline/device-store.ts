import { type Connection, createConnection } from "./device-connection.ts";
import { getDraft, getQueue, removeDraftsBefore } from "./device-database.ts";
import type { DeviceStore } from "./device-records.ts";
import { createDeviceCustody } from "./device-custody.ts";
import { createPageMemory } from "./page-memory.ts";

/** A draft lives no longer than this on a device that others may use. */
const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;

/** The store of this browser; in memory alone when the browser gives none. Never rejects. */
export async function openDeviceStore(
  connection: Connection = createConnection(),
): Promise<DeviceStore> {
  return (await connection.canOpen()) ? createDeviceStore(connection) : createMemoryStore();
}

export function createMemoryStore(): DeviceStore {
  return createDeviceStore(undefined);
}

function createDeviceStore(connection: Connection | undefined): DeviceStore {
  const memory = createPageMemory();
  const device = createDeviceCustody(connection, memory);

  const learnQueue = () =>
    device.read(getQueue, (rows) => {
      memory.learnQueue(rows);
    });

  return {
    get isDurable() {
      return device.isThere();
    },
    readDraft: async (survey) => {
      await device.read(
        (database) => getDraft(database, survey),
        (row) => {
          memory.learnDraft(survey, row);
        },
      );
      return memory.draft(survey);
    },
    saveDraft: (draft) => device.write([{ kind: "put_draft", row: draft }]),
    discardDraft: (survey) => device.write([{ kind: "remove_draft", survey }]),
    enqueue: (queued) =>
      device.write([
        { kind: "put_queued", row: queued },
        { kind: "remove_draft", survey: queued.survey },
      ]),
    listQueued: async (survey) => {
      await learnQueue();
      return memory.queue().filter((row) => survey === undefined || row.survey === survey);
    },
    updateQueued: async (id, update) => {
      await learnQueue();
      const known = memory.queue().find((row) => row.id === id);
      if (known === undefined) return device.isThere() ? "kept" : "memory_only";
      return await device.write([{ kind: "update_queued", row: { ...known, ...update } }]);
    },
    settle: (id, digest) => device.write([{ kind: "settle_queued", id, digest }]),
    discardQueued: (id) => device.write([{ kind: "remove_queued", id }]),
    wipe: () => device.wipe(),
    purgeExpired: async (now) => {
      const before = now - DRAFT_LIFE_MS;
      memory.expireDrafts(before);
      return await device.apply(async (database) => {
        await removeDraftsBefore(database, before);
      });
    },
  };
}
