import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { connectNode } from "../../db/connect-node.ts";
import type { Config } from "../config.ts";
import { filesFolder } from "../files-folder.ts";
import { DATABASE_FILE, FILES_FOLDER } from "../node-deps.ts";
import { loadShipped } from "../services/load-shipped.ts";
import type { Call } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { commandDeps, type OpenedDatabase } from "./opened-database.ts";
import type { Shell } from "./shell.ts";

/** `create`: a database that does not exist is made, as `npm start` would. */
export type IfMissing = "create" | "fail";

/** Opens the database that a call names, beside a server that may be running, and closes it again. */
export async function withDatabase<Value>(
  call: Call,
  ifMissing: IfMissing,
  use: (database: OpenedDatabase) => Promise<Value>,
): Promise<Value> {
  const database = await open(call, ifMissing);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

export function databasePath(config: Config): string {
  return join(config.dataDir, DATABASE_FILE);
}

export function filesPath(config: Config): string {
  return join(config.dataDir, FILES_FOLDER);
}

/** The database's file, which must exist. */
export function requireDatabaseFile(config: Config): string {
  const path = databasePath(config);
  if (!existsSync(path)) throw new CommandFailure("cli.error.no_database", { file: path });
  return path;
}

async function open({ args, config, shell }: Call, ifMissing: IfMissing): Promise<OpenedDatabase> {
  if (args.target === "file") return await openFile(config, shell, ifMissing);
  // Loaded here only: it brings the whole of wrangler along.
  const { openWorkers } = await import("./open-workers.ts");
  return await openWorkers(config, shell, args.target);
}

async function openFile(
  config: Config,
  shell: Shell,
  ifMissing: IfMissing,
): Promise<OpenedDatabase> {
  const path = ifMissing === "fail" ? requireDatabaseFile(config) : databasePath(config);
  const isNew = !existsSync(path);
  mkdirSync(config.dataDir, { recursive: true });
  const db = connectNode(path);
  const files = filesFolder(filesPath(config));
  const deps = { ...commandDeps(config, shell), db, files };
  if (isNew) await loadShipped(deps);
  return { deps, connection: db.connection, close: db.close };
}
