import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";

export interface LoadOrder {
  readonly host: string;
  readonly port: number;
  readonly connections: number;
  /** A file with one JSON request per line: `{ method, path, headers, body }`. */
  readonly requests: string;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p99: number;
  readonly errors: number;
}

interface Sent {
  readonly times: number[];
  errors: number;
}

/**
 * Sends every request once, each connection one at a time, in a process of its own. Raw sockets:
 * a client with an HTTP parser in JavaScript takes more of the two cores than the server.
 */
export async function load(order: string): Promise<void> {
  const { host, port, connections, requests } = readOrder(order);
  const lines = readFileSync(requests, "utf8").trimEnd().split("\n");
  const packets = lines.map((line) => packetOf(readRequest(line), host));
  const share = Math.floor(packets.length / connections);
  const sent: Sent = { times: [], errors: 0 };
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, (_, i) =>
      sendAll(
        connect({ host, port, noDelay: true }),
        packets.slice(i * share, (i + 1) * share),
        sent,
      ),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  const times = sent.times.toSorted((a, b) => a - b);
  const told: LoadResult = {
    perSecond: times.length / seconds,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    errors: sent.errors,
  };
  process.stdout.write(JSON.stringify(told));
}

async function sendAll(socket: Socket, packets: readonly string[], sent: Sent): Promise<void> {
  let received = "";
  let done: () => void = () => undefined;
  socket.setEncoding("latin1");
  socket.on("data", (part: string) => {
    received += part;
    if (isWhole(received)) done();
  });
  for (const packet of packets) {
    const start = performance.now();
    received = "";
    await new Promise<void>((resolve, reject) => {
      done = resolve;
      socket.once("error", reject);
      socket.write(packet);
    });
    socket.removeAllListeners("error");
    sent.times.push(performance.now() - start);
    if (!/^HTTP\/1\.1 20[01]/.test(received)) sent.errors += 1;
  }
  socket.destroy();
}

function isWhole(received: string): boolean {
  const head = received.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, head + 2))?.[1];
  if (length === undefined) return received.endsWith("\r\n0\r\n\r\n");
  return received.length >= head + 4 + Number(length);
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function packetOf({ method, path, headers = {}, body = "" }: Request, host: string): string {
  const length = new TextEncoder().encode(body).byteLength;
  const all = { Host: host, ...headers, "Content-Length": String(length) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

/** Written by `runLoad` of the same program. */
function readOrder(json: string): LoadOrder {
  return JSON.parse(json) as LoadOrder;
}

/** Written by `runLoad` of the same program. */
function readRequest(line: string): Request {
  return JSON.parse(line) as Request;
}
