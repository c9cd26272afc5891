import { expect, it } from "vitest";
import { databaseContent } from "./testing/database-digest.ts";
import { hostileRequests } from "./testing/hostile-requests.ts";
import { aBody, openTestApp } from "./testing/open-app.ts";

it("refuses every hostile request in Spanish and changes nothing", async () => {
  const { app, deps, post } = await openTestApp();
  await post(aBody());
  const before = await databaseContent(deps.db);
  const hostile = hostileRequests();
  expect(hostile.length).toBeGreaterThanOrEqual(100);
  for (const { name, body, headers, statuses } of hostile) {
    const answer = await app.request("/api/v1/surveys/todos/responses", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body,
    });
    const text = await answer.text();
    expect(statuses, `${name}: ${String(answer.status)} ${text}`).toContain(answer.status);
    expect(answer.headers.get("Content-Type"), name).toContain("application/problem+json");
    expect(text, name).toMatch(/"code":"[a-z0-9_.]+","detail":"[A-ZÁÉ][^"]{15}/);
    expect(text, name).not.toMatch(/\.ts|node_modules|at [A-Z]\w+\.|SQLITE|drizzle/);
  }
  expect(await databaseContent(deps.db)).toBe(before);
}, 60_000);
