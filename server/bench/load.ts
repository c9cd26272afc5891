import { readFileSync } from "node:fs";
import autocannon from "autocannon";

export interface LoadOrder {
  readonly url: string;
  readonly connections: number;
  /** A file with one JSON request per line: `{ method, path, headers, body }`. */
  readonly requests: string;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p99: number;
  readonly errors: number;
}

/** Runs in a process of its own: the client must not share the server's event loop. */
export async function load(order: string): Promise<void> {
  const { url, connections, requests } = readOrder(order);
  const lines = readFileSync(requests, "utf8").trimEnd().split("\n");
  const share = Math.floor(lines.length / connections);
  let next = 0;
  const result = await autocannon({
    url,
    connections,
    amount: share * connections,
    setupClient: (client) => {
      client.setRequests(lines.slice(next, next + share).map(readRequest));
      next += share;
    },
  });
  const told: LoadResult = {
    perSecond: result.requests.total / result.duration,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
  process.stdout.write(JSON.stringify(told));
}

/** Written by `runLoad` of the same program. */
function readOrder(json: string): LoadOrder {
  return JSON.parse(json) as LoadOrder;
}

/** Written by `runLoad` of the same program. */
function readRequest(line: string): autocannon.Request {
  return JSON.parse(line) as autocannon.Request;
}
