import { createKeptCopies, type KeptCopies } from "./kept-copies.ts";
import { handlingOf, urlsToKeep } from "./service-worker-routes.ts";
import type { FetchEvent, ServiceWorkerScope } from "./service-worker-scope.ts";

/** Answers the events of a service worker. */
export function serveCopies(scope: ServiceWorkerScope, release: string): void {
  const copies = createKeptCopies(scope, release);
  const { origin } = scope.location;

  scope.addEventListener("install", (event) => {
    event.waitUntil(Promise.all([copies.create(), scope.skipWaiting()]));
  });
  // A page of the release before stays whole: its copies are kept and searched too.
  scope.addEventListener("activate", (event) => {
    event.waitUntil(Promise.all([copies.dropOld(), scope.clients.claim()]));
  });
  scope.addEventListener("fetch", (event) => {
    answer(event, origin, copies);
  });
  scope.addEventListener("message", (event) => {
    if (event.origin === origin) event.waitUntil(copies.keep(urlsToKeep(event.data, origin)));
  });
}

function answer(event: FetchEvent, origin: string, copies: KeptCopies): void {
  const { headers, method, mode, url } = event.request;
  const handling = handlingOf({ method, mode, url, isPart: headers.has("Range") }, origin);
  if (handling === "untouched") return;
  event.respondWith(
    copies[handling](event.request, (work) => {
      event.waitUntil(work);
    }),
  );
}
