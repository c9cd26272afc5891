import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";

/** The site under another address, where a new release can come. */
export interface ReleasedSite {
  readonly url: string;
  /** From now on every piece has another name, and the old names are gone. */
  readonly release: () => void;
  readonly stop: () => void;
}

const PIECE = /(\/assets\/[^"]+)\.(js|css|json)/g;
/** What the service worker names its copies after. */
const RELEASE = /[`"][0-9a-f]{12}[`"]/;
const RELEASED = /-next\.(js|css|json)$/;

/** Stands before a site and serves it as it is, or as its next release would be. */
export async function aReleasedSite(origin: string): Promise<ReleasedSite> {
  let isNext = false;
  const server = createServer((request, response) => {
    void (isNext ? answerNext : pass)(origin, request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${String(port)}`,
    release: () => (isNext = true),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function pass(origin: string, request: IncomingMessage, response: ServerResponse) {
  await forward({ origin, path: request.url ?? "", change: (text) => text }, request, response);
}

async function answerNext(origin: string, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? "";
  if (path.startsWith("/assets/") && !RELEASED.test(path)) {
    response.writeHead(404).end();
    return;
  }
  const change = (text: string) =>
    path === "/sw.js" ? text.replace(RELEASE, '"next"') : text.replaceAll(PIECE, "$1-next.$2");
  await forward({ origin, path: path.replace(RELEASED, ".$1"), change }, request, response);
}

interface Way {
  readonly origin: string;
  readonly path: string;
  readonly change: (text: string) => string;
}

async function forward(way: Way, request: IncomingMessage, response: ServerResponse) {
  const { "content-type": type } = request.headers;
  const sent = Buffer.concat(await request.toArray());
  const answer = await fetch(way.origin + way.path, {
    method: request.method ?? "GET",
    headers: type === undefined ? {} : { "Content-Type": type },
    ...(sent.length === 0 ? {} : { body: sent }),
  });
  const kept = [...answer.headers].filter(([name]) => !/^(content-(en|le)|transfer-)/.test(name));
  response.writeHead(answer.status, Object.fromEntries(kept));
  response.end(way.change(await answer.text()));
}
