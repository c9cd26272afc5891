import { mkdirSync } from "node:fs";
import { serve } from "@hono/node-server";
import { createTranslator } from "../locales/translator.ts";
import { createApp } from "./app.ts";
import { describeFailure } from "./cli/describe-failure.ts";
import { readConfig } from "./config.ts";
import { runTimedWork } from "./jobs/run-timed-work.ts";
import { errorFields } from "./log.ts";
import { createNodeDeps } from "./node-deps.ts";
import { linkAtFirstStart } from "./services/accounts/first-administrator.ts";
import { loadShipped } from "./services/load-shipped.ts";

const TIMED_WORK_MS = 10_000;
const SHUTDOWN_MS = 10_000;
const { t } = createTranslator("es");

async function start(): Promise<void> {
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  const { deps, close } = createNodeDeps(config);
  await loadShipped(deps);
  const link = await linkAtFirstStart(deps);
  if (link !== undefined) process.stderr.write(`${t("cli.admin_link.first", { url: link })}\n`);
  const app = createApp(deps);
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => {
    process.stderr.write(`${t("cli.listening", { url: config.publicUrl })}\n`);
  });
  server.on("error", stopWith);
  const timer = setInterval(() => {
    runTimedWork(deps).catch((error: unknown) => deps.log.error("timed_work", errorFields(error)));
  }, TIMED_WORK_MS);
  const stop = () => {
    clearInterval(timer);
    // Takes no new connection, finishes what was accepted, then closes the database.
    server.close(() => void close().then(() => process.exit(0)));
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function stopWith(error: unknown): void {
  process.stderr.write(`${describeFailure(error).message}\n`);
  process.exit(1);
}

start().catch(stopWith);
