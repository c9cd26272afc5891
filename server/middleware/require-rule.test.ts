import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { assertRules } from "./require-rule.ts";

function anApp(): Hono {
  const app = new Hono();
  app.use(async (_, next) => await next());
  app.get("/panel", (c) => c.text(""));
  return app;
}

describe("the rules of routes", () => {
  it("are whole when every route has one", () => {
    expect(() => assertRules(anApp(), { "GET /panel": "panel.open" })).not.toThrow();
  });

  it("stop the start when a route has none", () => {
    const app = anApp();
    app.post("/panel/nueva", (c) => c.text(""));
    const rules = { "GET /panel": "panel.open" } as const;
    expect(() => assertRules(app, rules)).toThrow("POST /panel/nueva");
  });

  it("stop the start when a route for every method has none", () => {
    const app = anApp();
    app.all("/panel/todo", (c) => c.text(""));
    expect(() => assertRules(app, { "GET /panel": "panel.open" })).toThrow("ALL /panel/todo");
  });

  it("stop the start when one names no route", () => {
    const rules = { "GET /panel": "panel.open", "GET /antes": "public" } as const;
    expect(() => assertRules(anApp(), rules)).toThrow("GET /antes");
  });
});
