import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** One answer as it crossed the wire: head and body as they were sent, compressed. */
export interface Transfer {
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
}

export interface TransferMeter {
  /** The site under an address where everything is counted. */
  readonly url: string;
  /** What was transferred since it was last asked. */
  readonly take: () => readonly Transfer[];
  readonly stop: () => void;
}

/**
 * Stands before a site and counts what a browser asks of it, its service worker's requests
 * included, which a page's own tools do not see.
 */
export async function startMeter(site: string): Promise<TransferMeter> {
  const transfers: Transfer[] = [];
  const server = createServer((asked, answer) => {
    const sentBefore = asked.socket.bytesWritten;
    answer.on("close", () => {
      const bytes = asked.socket.bytesWritten - sentBefore;
      transfers.push({ path: asked.url ?? "", status: answer.statusCode, bytes });
    });
    pass(site, asked, answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    take: () => transfers.splice(0),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Hands a request on and its answer back, head for head and byte for byte. */
function pass(site: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers } = asked;
  const onward = request(new URL(asked.url ?? "", site), { method, headers }, (given) => {
    answer.sendDate = false;
    answer.writeHead(given.statusCode ?? 502, given.statusMessage, given.rawHeaders);
    given.pipe(answer);
  });
  onward.on("error", () => answer.destroy());
  asked.pipe(onward);
}

export function bytesOf(transfers: readonly Transfer[]): number {
  return transfers.reduce((total, { bytes }) => total + bytes, 0);
}
