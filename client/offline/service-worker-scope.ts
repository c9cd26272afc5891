// The little of the service worker's world that is used here: TypeScript's WebWorker library
// contradicts the DOM library that the rest of the client needs.

export interface LifeEvent {
  /** Keeps the worker alive until the work has ended. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends LifeEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

export interface MessageEventOfPage extends LifeEvent {
  readonly data: unknown;
  readonly origin: string;
}

interface WorkerEvents {
  readonly install: LifeEvent;
  readonly activate: LifeEvent;
  readonly fetch: FetchEvent;
  readonly message: MessageEventOfPage;
}

export interface ServiceWorkerScope {
  readonly caches: CacheStorage;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly location: { readonly origin: string };
  readonly fetch: (request: Request | string, options?: RequestInit) => Promise<Response>;
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <Type extends keyof WorkerEvents>(
    type: Type,
    listener: (event: WorkerEvents[Type]) => void,
  ) => void;
}

/** Safe in service-worker.ts alone, which only a browser runs and only as a service worker. */
export function serviceWorkerScope(): ServiceWorkerScope {
  const scope: unknown = globalThis;
  return scope as ServiceWorkerScope;
}
