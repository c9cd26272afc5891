import type { Hono } from "hono";
import type { Definition } from "../../surveys/core/index.ts";
import { createApp } from "../app.ts";
import type { Role } from "../services/access.ts";
import { createApiToken } from "../services/create-api-token.ts";
import { loadDefinition } from "../services/load-definition.ts";
import { ALL_ANSWERS, ALL_TYPES } from "./all-types-definition.ts";
import { openTestDeps, type TestDeps, TODAY } from "./open-test-deps.ts";

export interface TestApp extends TestDeps {
  readonly app: Hono;
  readonly token: (role: Role) => Promise<string>;
  readonly post: (body: unknown, init?: { token?: string; slug?: string }) => Promise<Response>;
}

/** The whole application over a fresh database, on a fixed day, with the survey of all types. */
export async function openTestApp(
  definitions: readonly Definition[] = [ALL_TYPES],
): Promise<TestApp> {
  const { deps, logged, advance } = await openTestDeps();
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
    advance,
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
