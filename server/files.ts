/** Files by the SHA-256 of their bytes, in hexadecimal: what is stored never changes. */
export interface Files {
  /** Done when the bytes are kept; storing the same again mends what is damaged. */
  readonly store: (sha256: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** What is kept, unchecked: a disk may have damaged it since. */
  readonly read: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly remove: (sha256: string) => Promise<void>;
}

const NAME = /^[0-9a-f]{64}$/;

/** Names come from requests and become paths: whoever lets another through has a fault. */
export function assertFileName(sha256: string): void {
  if (!NAME.test(sha256)) throw new Error("a file is named by its SHA-256");
}

export async function assertNamedAfter(
  sha256: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  assertFileName(sha256);
  if ((await sha256Of(bytes)) !== sha256) throw new Error(`bytes are not those of ${sha256}`);
}

/** The runtime's own hash, which both have. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Files that live as long as the process: for tests. */
export function filesInMemory(): Files {
  const stored = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    store: async (sha256, bytes) => {
      await assertNamedAfter(sha256, bytes);
      stored.set(sha256, bytes);
    },
    read: (sha256) => Promise.resolve(stored.get(sha256)),
    remove: (sha256) => Promise.resolve(void stored.delete(sha256)),
  };
}
