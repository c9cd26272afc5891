import { openTestDatabase } from "#test-database";
import type { Hono } from "hono";
import type { Definition } from "../../surveys/core/index.ts";
import { createApp } from "../app.ts";
import { createClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import type { Deps } from "../deps.ts";
import { createLog } from "../log.ts";
import type { Role } from "../services/access.ts";
import { createApiToken } from "../services/create-api-token.ts";
import { loadDefinition } from "../services/load-definition.ts";
import { ALL_ANSWERS, ALL_TYPES } from "./all-types-definition.ts";

export const TODAY = "2026-11-20";

export interface TestApp {
  readonly app: Hono;
  readonly deps: Deps;
  readonly logged: readonly string[];
  readonly token: (role: Role) => Promise<string>;
  /** Moves the clock on. */
  readonly advance: (milliseconds: number) => void;
  readonly post: (body: unknown, init?: { token?: string; slug?: string }) => Promise<Response>;
}

/** The whole application over a fresh database, on a fixed day, with the survey of all types. */
export async function openTestApp(
  definitions: readonly Definition[] = [ALL_TYPES],
): Promise<TestApp> {
  const logged: string[] = [];
  let elapsed = 0;
  const noon = Date.parse(`${TODAY}T18:00:00Z`);
  const clock = createClock("America/Mexico_City", () => noon + elapsed);
  const deps: Deps = {
    db: await openTestDatabase(),
    clock,
    config: readConfig({ SECRET: "s".repeat(64) }),
    passwordCost: 4,
    newId: () => crypto.randomUUID(),
    log: createLog((line) => logged.push(line), clock.now),
  };
  for (const definition of definitions) await loadDefinition(deps, definition);
  const app = createApp(deps);
  const post: TestApp["post"] = async (body, { token, slug = "todos" } = {}) =>
    await app.request(`/api/v1/surveys/${slug}/responses`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    app,
    deps,
    logged,
    post,
    token: (role) => createApiToken(deps, { role, name: role }),
    advance: (milliseconds) => void (elapsed += milliseconds),
  };
}

/** A valid body for the survey of all types. */
export function aBody(given: Readonly<Record<string, unknown>> = {}) {
  return {
    id: crypto.randomUUID(),
    round: "todos-2026",
    version: 1,
    language: "es",
    channel: "online",
    answered_on: TODAY,
    answers: ALL_ANSWERS,
    ...given,
  };
}
