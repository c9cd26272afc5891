import { openTestDatabase } from "#test-database";
import { openTestFiles } from "#test-files";
import { createClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import type { Deps } from "../deps.ts";
import { createLog } from "../log.ts";

export const TODAY = "2026-11-20";

export interface TestDeps {
  readonly deps: Deps;
  readonly logged: readonly string[];
  /** Moves the clock on. */
  readonly advance: (milliseconds: number) => void;
}

/** A fresh database and a clock that can be moved, at noon of a fixed day. */
export async function openTestDeps(): Promise<TestDeps> {
  let elapsed = 0;
  const logged: string[] = [];
  const noon = Date.parse(`${TODAY}T18:00:00Z`);
  const clock = createClock("America/Mexico_City", () => noon + elapsed);
  const deps: Deps = {
    db: await openTestDatabase(),
    files: openTestFiles(),
    clock,
    config: readConfig({ SECRET: "s".repeat(64) }),
    passwordCost: 4,
    newId: () => crypto.randomUUID(),
    log: createLog((line) => logged.push(line), clock.now),
  };
  return { deps, logged, advance: (milliseconds) => void (elapsed += milliseconds) };
}
