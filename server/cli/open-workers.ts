import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { connectD1 } from "../../db/connect-d1.ts";
import type { Config } from "../config.ts";
import { CommandFailure } from "./failure.ts";
import { commandDeps, type OpenedDatabase } from "./opened-database.ts";
import type { Target } from "./parse-arguments.ts";
import type { Shell } from "./shell.ts";

interface WorkerEnvironment extends Record<string, unknown> {
  readonly DB: D1Database;
  readonly TIME_ZONE?: string;
}

const CONFIG_FILE = "wrangler.toml";
const UNSET_ID = /^[0-]*$/;

/** What reaching D1 takes of wrangler.toml; wrangler's typings leave it open. */
const workerConfig = z.object({
  name: z.string(),
  account_id: z.string().optional(),
  compatibility_date: z.string(),
  compatibility_flags: z.array(z.string()).optional(),
  vars: z.record(z.string(), z.unknown()).optional(),
  d1_databases: z.array(
    z.object({
      binding: z.string(),
      database_name: z.string().optional(),
      database_id: z.string().default(""),
    }),
  ),
});

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
  const { DB: binding, TIME_ZONE: timeZone = config.timeZone } = proxy.env;
  const deps = { ...commandDeps({ ...config, timeZone }, shell), db: connectD1(binding) };
  return { deps, close: proxy.dispose };
}

async function importWrangler(): Promise<typeof import("wrangler")> {
  try {
    return await import("wrangler");
  } catch {
    throw new CommandFailure("cli.error.no_wrangler");
  }
}

/**
 * `remote` in wrangler.toml itself would also send `wrangler dev` to the database in use, so the
 * binding is marked in a file that lives until the connection stands.
 */
async function writeRemoteConfig(): Promise<{
  readonly path: string;
  readonly remove: () => void;
}> {
  const { unstable_readConfig: readConfig } = await importWrangler();
  const config = workerConfig.parse(readConfig({ config: CONFIG_FILE }));
  if (config.d1_databases.some(({ database_id: id }) => UNSET_ID.test(id))) {
    throw new CommandFailure("cli.error.no_database_id", { file: CONFIG_FILE });
  }
  const folder = mkdtempSync(join(tmpdir(), "consulta-"));
  const path = join(folder, "wrangler.json");
  const databases = config.d1_databases.map((database) => ({ ...database, remote: true }));
  writeFileSync(path, JSON.stringify({ ...config, d1_databases: databases }));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
