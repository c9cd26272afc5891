import { type Handling, isExit, keptUnder, kindOfUrl, mayKeep } from "./service-worker-routes.ts";
import type { ServiceWorkerScope } from "./service-worker-scope.ts";
import { withinLimit } from "./within-limit.ts";

const PREFIX = "consulta-";
/** As long as a person waits for the network before the kept page is shown. */
const PATIENCE_MS = 4_000;

export type CopiesScope = Pick<ServiceWorkerScope, "caches" | "fetch" | "location">;
type WaitUntil = (work: Promise<unknown>) => void;

/** The copies of pages and assets of one release, and of the release before it. */
export interface KeptCopies {
  readonly create: () => Promise<void>;
  readonly asset: (request: Request, waitUntil: WaitUntil) => Promise<Response>;
  readonly page: (request: Request, waitUntil: WaitUntil) => Promise<Response>;
  readonly keep: (urls: readonly string[]) => Promise<void>;
  readonly dropOld: () => Promise<void>;
}

export function createKeptCopies(scope: CopiesScope, release: string): KeptCopies {
  const { caches, location } = scope;
  const name = `${PREFIX}${release}`;

  async function find(url: string): Promise<Response | undefined> {
    const key = keptUnder(url, location.origin);
    const options = { ignoreVary: true };
    const current = await caches.open(name);
    // Then in all that are kept: the page of an earlier release still finds its own assets.
    return (await current.match(key, options)) ?? (await caches.match(key, options));
  }

  /** Full or refused storage only means no copy. */
  const findQuietly = (url: string) => find(url).catch(() => undefined);

  async function put(kind: Handling, url: string, response: Response): Promise<void> {
    if (!mayKeep(kind, response)) return;
    // Before any wait: whoever asked is about to read the body.
    const copy = response.clone();
    const cache = await caches.open(name);
    await cache.put(keptUnder(url, location.origin), copy);
  }

  /** Asks the network and keeps a copy beside what is answered. */
  function fetchAndKeep(kind: Handling, request: Request, waitUntil: WaitUntil) {
    const answer = scope.fetch(request);
    const kept = answer.then((response) => put(kind, request.url, response));
    waitUntil(kept.catch(() => undefined));
    return answer;
  }

  async function keepOne(url: string): Promise<void> {
    const kind = kindOfUrl(url, location.origin);
    if (kind === "asset" && (await find(url)) !== undefined) return;
    // The browser has just loaded it: this costs no second transfer.
    await put(kind, url, await scope.fetch(url, { cache: "force-cache" }));
  }

  return {
    create: async () => {
      await caches.open(name);
    },
    asset: async (request, waitUntil) =>
      (await findQuietly(request.url)) ?? (await fetchAndKeep("asset", request, waitUntil)),
    page: async (request, waitUntil) => {
      const answer = fetchAndKeep("page", request, waitUntil);
      const inTime = await withinLimit(answer, PATIENCE_MS).catch(() => undefined);
      if (inTime !== undefined && inTime.status < 500) return inTime;
      return (
        (await findQuietly(request.url)) ?? (await (isExit(request.url) ? orBlank(answer) : answer))
      );
    },
    keep: async (urls) => {
      await Promise.allSettled(urls.map(keepOne));
    },
    dropOld: () => dropOldCopies(caches, name),
  };
}

/** Who leaves in a hurry without a connection gets an empty page, not one that names the address. */
async function orBlank(answer: Promise<Response>): Promise<Response> {
  try {
    return await answer;
  } catch {
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    return new Response("<!doctype html><title> </title>", { headers });
  }
}

/** Keeps this release and the newest before it; `keys` gives the oldest first. */
async function dropOldCopies(caches: CacheStorage, current: string): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(PREFIX) && name !== current,
  );
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
