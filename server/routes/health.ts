import { Hono } from "hono";
import type { Deps } from "../deps.ts";

export function healthRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/healthz", (c) => c.json({ status: "alive" }));
  app.get("/readyz", async (c) => {
    await deps.db.ping();
    return c.json({ status: "ready" });
  });
  return app;
}
