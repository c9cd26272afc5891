import type { FilesPorts } from "../voice-files.ts";

type Store = Awaited<ReturnType<FilesPorts["openStore"]>>;

/** A cache by address, which may be full. */
export function fakeStore(room = Infinity) {
  const kept = new Map<string, Response>();
  const store = {
    keys: async () => [...kept.keys()].map((url) => ({ url: `https://consulta.example${url}` })),
    match: async (address: string) => kept.get(address)?.clone(),
    delete: async ({ url }: { readonly url: string }) => kept.delete(new URL(url).pathname),
    put: async (address: string, answer: Response) => {
      if (kept.size >= room) throw new DOMException("full", "QuotaExceededError");
      kept.set(address, answer);
    },
  };
  return { kept, openStore: async () => asStore(store) };
}

/** The fake has what is used of a cache, and the types of the real one have much more. */
function asStore(store: unknown): Store {
  return store as Store;
}
