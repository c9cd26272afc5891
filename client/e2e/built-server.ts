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
  /** What it told whoever started it. */
  readonly told: () => string;
  /** Ends the process and starts it again on the same data, at the same address. */
  readonly restart: (meanwhile?: () => Promise<void>) => Promise<void>;
  /** Ends the process and removes its data, unless `DATA_DIR` was given. */
  readonly stop: () => Promise<void>;
}

/** Starts what `npm run build` made, on a free port and an empty database, and waits until ready. */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "consulta-data-"));
  const port = String(await freePort());
  let log = "";
  let told = "";
  const launch = () => {
    const started = spawn(process.execPath, [SERVER], {
      env: { ...process.env, HOST: "127.0.0.1", PORT: port, DATA_DIR: dataDir, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    started.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
    started.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
    return started;
  };
  let child = launch();
  const stop = async () => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const restart: BuiltServer["restart"] = async (meanwhile) => {
    await end(child);
    await meanwhile?.();
    child = launch();
    await untilReady(child, url, () => told);
  };
  try {
    await untilReady(child, url, () => told);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, dataDir, log: () => log, told: () => told, restart, stop };
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

async function untilReady(child: ChildProcess, url: string, told: () => string): Promise<void> {
  for (let poll = 0; poll < MOST_POLLS && !hasEnded(child); poll += 1) {
    if (await isReady(url)) return;
    await wait(POLL_MS);
  }
  throw new Error(`${SERVER} did not get ready:\n${told()}`);
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
