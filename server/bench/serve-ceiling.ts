import { mkdirSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { insertResponse } from "../../db/queries/responses.ts";
import { findPublishedVersion } from "../../db/queries/versions.ts";
import { validate } from "../../surveys/core/index.ts";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { answerContext } from "../services/answer-context.ts";
import { loadShipped } from "../services/load-shipped.ts";
import { loadVersion } from "../services/load-version.ts";
import type { Submission } from "../services/submission.ts";
import { SURVEY } from "./sampled.ts";

const HEX = "0".repeat(64);

/**
 * What the machine allows: `bare` answers and does nothing; `group-commit` validates and inserts
 * into the same table, and nothing else: no digest, no tallies, no checks of the envelope.
 */
export async function serveCeiling(name: string): Promise<void> {
  const config = readConfig(process.env);
  const app = new Hono();
  app.get("/readyz", (c) => c.text("ready"));
  if (name === "bare") app.post("*", (c) => c.json({ ok: true }, 201));
  else await addGroupCommit(app);
  serve({ fetch: app.fetch, port: config.port, hostname: config.host });
  process.once("SIGTERM", () => process.exit(0));
}

async function addGroupCommit(app: Hono): Promise<void> {
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  const { deps } = createNodeDeps(config);
  await loadShipped(deps);
  const key = await findPublishedVersion(deps.db, SURVEY);
  if (key === undefined) throw new Error("no published version");
  const compiled = await loadVersion(deps, key);
  app.post("*", async (c) => {
    const body = asSubmission(await c.req.json());
    const context = answerContext(deps.clock, body.answered_on, body.seed ?? "");
    const valid = validate(compiled, body.answers, context);
    if (!valid.ok) return c.json({}, 422);
    const insert = insertResponse({
      id: body.id,
      round: body.round,
      version: body.version,
      language: body.language,
      channel: body.channel,
      answeredOn: body.answered_on,
      receivedOn: body.answered_on,
      state: "received",
      folio: body.id,
      digest: HEX,
      contentDigest: HEX,
      seed: null,
      pack: null,
      played: null,
      answers: JSON.stringify(valid.value),
    });
    await deps.db.atomic({ statements: [insert] });
    return c.json({ id: body.id }, 201);
  });
}

/** The bench sends only bodies that it sampled itself. */
function asSubmission(body: unknown): Submission {
  return body as Submission;
}
