import { assertFileName, type Files } from "./files.ts";

/** Files in a bucket of R2, which checks what it is given against the hash in its name. */
export function filesR2(bucket: R2Bucket): Files {
  return {
    store: async (sha256, bytes) => {
      assertFileName(sha256);
      await bucket.put(sha256, bytes, { sha256 });
    },
    read: async (sha256) => {
      assertFileName(sha256);
      const kept = await bucket.get(sha256);
      return kept === null ? undefined : new Uint8Array(await kept.arrayBuffer());
    },
    remove: async (sha256) => {
      assertFileName(sha256);
      await bucket.delete(sha256);
    },
  };
}
