import type { FetchEvent, LifeEvent, ServiceWorkerScope } from "../service-worker-scope.ts";
import { FakeCaches } from "./fake-caches.ts";

export const ORIGIN = "https://consulta.example";

/** A response as a browser gives it for its own site. */
export function ownResponse(body: string, type: string, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", type);
  const response = new Response(body, { ...init, headers });
  return changed(response, { type: "basic" });
}

export function changed<Thing extends object>(thing: Thing, changes: object): Thing {
  for (const [name, value] of Object.entries(changes)) {
    Object.defineProperty(thing, name, { value });
  }
  return thing;
}

export type Site = (url: string, options?: RequestInit) => Promise<Response>;

interface Asked {
  readonly path: string;
  readonly mode?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Listener = (event: never) => void;

interface Asking {
  /** Undefined where the worker lets the request pass. */
  readonly answer: Promise<Response> | undefined;
  readonly isDone: () => Promise<void>;
}

/** A service worker's world: what it is told, what it answers, what it keeps. */
export function fakeWorker(site: Site, caches = new FakeCaches()) {
  const listeners = new Map<string, Listener>();
  const calls: string[] = [];
  const scope = {
    caches,
    clients: { claim: async () => void calls.push("claim") },
    location: { origin: ORIGIN },
    skipWaiting: async () => void calls.push("skipWaiting"),
    fetch: async (request: Request | string, options?: RequestInit) =>
      await site(typeof request === "string" ? request : request.url, options),
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  };

  async function tell(type: string, event: object): Promise<void> {
    const work: Promise<unknown>[] = [];
    const waitUntil: LifeEvent["waitUntil"] = (promise) => work.push(promise);
    dispatch(listeners.get(type), { ...event, waitUntil });
    await Promise.all(work);
  }

  function ask({ path, mode = "cors", ...options }: Asked): Asking {
    const request = changed(new Request(new URL(path, ORIGIN), options), { mode });
    const work: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    const event: FetchEvent = {
      request,
      respondWith: (response) => {
        answer = response;
      },
      waitUntil: (promise) => work.push(promise),
    };
    dispatch(listeners.get("fetch"), event);
    return {
      answer,
      isDone: async () => {
        await Promise.all(work);
      },
    };
  }

  return { ask, caches, calls, scope: asScope(scope), tell };
}

/** The fakes have what the worker uses of the real ones, and the types of the real have much more. */
function asScope(scope: unknown): ServiceWorkerScope {
  return scope as ServiceWorkerScope;
}

function dispatch(listener: Listener | undefined, event: object): void {
  if (listener === undefined) throw new Error("nobody listens");
  Reflect.apply(listener, undefined, [event]);
}
