import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { CommandFailure } from "./failure.ts";

export const CONFIG_FILE = "wrangler.toml";
const UNSET_ID = /^[0-]*$/;

/** What reaching D1 and R2 takes of wrangler.toml; wrangler's typings leave it open. */
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
  r2_buckets: z.array(z.object({ binding: z.string(), bucket_name: z.string().optional() })),
});

export async function importWrangler(): Promise<typeof import("wrangler")> {
  try {
    return await import("wrangler");
  } catch {
    throw new CommandFailure("cli.error.no_wrangler");
  }
}

/**
 * `remote` in wrangler.toml itself would also send `wrangler dev` to the database in use, so the
 * bindings are marked in a file that lives until the connection stands.
 */
export async function writeRemoteConfig(): Promise<{
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
  const buckets = config.r2_buckets.map((bucket) => ({ ...bucket, remote: true }));
  const marked = { ...config, d1_databases: databases, r2_buckets: buckets };
  writeFileSync(path, JSON.stringify(marked));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
