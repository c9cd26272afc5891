import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const SERVER = ".build/node/server.js";
const POLL_MS = 50;
const MOST_POLLS = 600;

export interface BuiltServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** Holds the database; the command line works on it with `DATA_DIR` set to it. */
  readonly dataDir: string;
  /** What it wrote to its log so far. */
  readonly log: () => string;
  /** Ends the process and removes its data, unless `DATA_DIR` was given. */
  readonly stop: () => Promise<void>;
}

/** Starts what `npm run build` made, on a free port and an empty database, and waits until ready. */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "consulta-data-"));
  const port = String(await freePort());
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: port, DATA_DIR: dataDir, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const stop = async () => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(child, url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, dataDir, log: () => log, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let output = "";
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  for (let poll = 0; poll < MOST_POLLS && !hasEnded(child); poll += 1) {
    if (await isReady(url)) return;
    await wait(POLL_MS);
  }
  throw new Error(`${SERVER} did not get ready:\n${output}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill();
  await once(child, "exit");
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
