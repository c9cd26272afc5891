import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { self } from "./run-load.ts";

export interface RunningServer {
  readonly url: string;
  /** Resident memory in bytes, and its highest value since the start; 0 where /proc is not there. */
  readonly memory: () => { readonly now: number; readonly peak: number };
  readonly stop: () => Promise<void>;
}

/** The real server on a data folder of its own, its log going nowhere. */
export async function startServer(dataDir: string): Promise<RunningServer> {
  return await start(["--max-semi-space-size=8", join(dirname(self()), "server.js")], dataDir);
}

/** One of the ceilings: `bare` or `group-commit`. */
export async function startCeiling(name: string, dataDir: string): Promise<RunningServer> {
  return await start([self(), "--serve", name], dataDir);
}

async function start(program: readonly string[], dataDir: string): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, program, {
    stdio: ["ignore", openSync("/dev/null", "w"), "inherit"],
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir },
  });
  const url = `http://127.0.0.1:${String(port)}`;
  await untilReady(url);
  return { url, memory: () => readMemory(child), stop: () => stop(child) };
}

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("server did not become ready");
}

function readMemory({ pid }: ChildProcess): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    const kilobytes = (name: string) =>
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    return { now: kilobytes("VmRSS") * 1024, peak: kilobytes("VmHWM") * 1024 };
  } catch {
    return { now: 0, peak: 0 };
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}
