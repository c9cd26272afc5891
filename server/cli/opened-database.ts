import type { DatabaseSync } from "node:sqlite";
import { createClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Deps } from "../deps.ts";
import { createLog } from "../log.ts";
import type { Shell } from "./shell.ts";

export interface OpenedDatabase {
  readonly deps: Deps;
  /** Present for a database in a file. */
  readonly connection?: DatabaseSync;
  readonly close: () => Promise<void>;
}

/** What a command gives the services, whatever the database and where files are kept. */
export function commandDeps(config: Config, shell: Shell): Omit<Deps, "db" | "files"> {
  const clock = createClock(config.timeZone);
  const log = createLog((line) => shell.err(`${line}\n`), clock.now);
  return { clock, config, log, newId: () => crypto.randomUUID() };
}
