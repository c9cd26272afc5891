import { connectD1 } from "../db/connect-d1.ts";
import { createApp } from "./app.ts";
import { createClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import type { Deps } from "./deps.ts";
import { filesR2 } from "./files-r2.ts";
import { runTimedWork } from "./jobs/run-timed-work.ts";
import { createLog } from "./log.ts";

interface Environment {
  readonly DB: D1Database;
  readonly FILES: R2Bucket;
  readonly TIME_ZONE?: string;
  readonly PUBLIC_URL?: string;
  readonly SECRET?: string;
}

function createWorkerDeps(environment: Environment): Deps {
  const config = readConfig({
    TIME_ZONE: environment.TIME_ZONE,
    PUBLIC_URL: environment.PUBLIC_URL,
    SECRET: environment.SECRET,
  });
  const clock = createClock(config.timeZone);
  return {
    db: connectD1(environment.DB),
    files: filesR2(environment.FILES),
    clock,
    config,
    newId: () => crypto.randomUUID(),
    log: createLog((line) => console.log(line), clock.now),
    remoteAddress: ({ headers }) => headers.get("CF-Connecting-IP") ?? undefined,
  };
}

let known: { environment: Environment; app: ReturnType<typeof createApp> } | undefined;

/** Bindings belong to the isolate, so the application is made once for each set of them. */
function appFor(environment: Environment): ReturnType<typeof createApp> {
  if (known?.environment.DB !== environment.DB) {
    known = { environment, app: createApp(createWorkerDeps(environment)) };
  }
  return known.app;
}

export default {
  fetch: (request, environment, context) =>
    appFor(environment).fetch(request, environment, context),
  scheduled: async (_event, environment) => runTimedWork(createWorkerDeps(environment)),
} satisfies ExportedHandler<Environment>;
