import { openDeviceStore } from "../device-store.ts";

/** What a later visit finds on the device. */
export async function storedNow() {
  const store = await openDeviceStore();
  return {
    drafts: async (survey: string) => await store.readDraft(survey),
    ids: (await store.listQueued()).map(({ id }) => id),
  };
}
