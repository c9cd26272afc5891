import { describe, expect, it } from "vitest";
import { StorageError } from "../db/atomic.ts";
import { createApp } from "./app.ts";
import { aBody, openTestApp } from "./testing/open-app.ts";

const full = () => Promise.reject(new StorageError("database or disk is full"));

describe("a database that cannot store now", () => {
  it("is told with 503 and a time to come back, and nothing of the answers is logged", async () => {
    const { deps, logged } = await openTestApp();
    const app = createApp({ ...deps, db: { ...deps.db, atomic: full } });
    const answer = await app.request("/api/v1/surveys/todos/responses", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(aBody()),
    });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toBe("5");
    expect(await answer.text()).toContain('"code":"storage.unavailable"');
    expect(logged.join("")).not.toContain("porque sí");
  });

  it("is told by a page that needs no database", async () => {
    const { deps } = await openTestApp();
    const gone = new Proxy(deps.db.orm, {
      get: () => () => {
        throw new StorageError("database is locked");
      },
    });
    const app = createApp({ ...deps, db: { ...deps.db, orm: gone } });
    const answer = await app.request("/tzh/encuestas/todos");
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('<html lang="tzh">');
  });
});
