import { spawn } from "node:child_process";
import { once } from "node:events";

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
}

/** Runs the built command line on a folder, beside the server that works on it. */
export async function runBuilt(dataDir: string, ...argv: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [".build/node/consulta.js", ...argv], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  await once(child, "close");
  return { status: child.exitCode, stdout };
}
