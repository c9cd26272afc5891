import { connectD1 } from "../../db/connect-d1.ts";
import type { Config } from "../config.ts";
import { filesR2 } from "../files-r2.ts";
import { commandDeps, type OpenedDatabase } from "./opened-database.ts";
import type { Target } from "./parse-arguments.ts";
import type { Shell } from "./shell.ts";
import { CONFIG_FILE, importWrangler, writeRemoteConfig } from "./worker-config.ts";

interface WorkerEnvironment extends Record<string, unknown> {
  readonly DB: D1Database;
  readonly FILES: R2Bucket;
  readonly TIME_ZONE?: string;
}

/** D1 as `wrangler dev` on this machine keeps it, or the one in use. */
export async function openWorkers(
  config: Config,
  shell: Shell,
  target: Target,
): Promise<OpenedDatabase> {
  // Wrangler's own messages would stand among the results.
  process.env["WRANGLER_LOG"] ??= "error";
  const { getPlatformProxy } = await importWrangler();
  const remote = target === "workers_remote" ? await writeRemoteConfig() : undefined;
  const removeRemote = () => remote?.remove();
  const proxy = await getPlatformProxy<WorkerEnvironment>({
    configPath: remote?.path ?? CONFIG_FILE,
    remoteBindings: remote !== undefined,
    persist: remote === undefined,
  }).finally(removeRemote);
  const { DB: binding, FILES: bucket, TIME_ZONE: timeZone = config.timeZone } = proxy.env;
  const kept = { db: connectD1(binding), files: filesR2(bucket) };
  const deps = { ...commandDeps({ ...config, timeZone }, shell), ...kept };
  return { deps, close: proxy.dispose };
}
