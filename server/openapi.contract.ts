import { expect, it } from "vitest";
import { z } from "zod";
import { openTestApp } from "./testing/open-app.ts";

const documentSchema = z.object({
  openapi: z.string().startsWith("3.1"),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ summary: z.string().min(5), responses: z.record(z.string(), z.unknown()) }),
    ),
  ),
});

it("the API describes every route it has", async () => {
  const { app } = await openTestApp();
  const answer = await app.request("/api/v1/openapi.json");
  const { paths } = documentSchema.parse(await answer.json());
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routed = app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/surveys"))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  expect(described.toSorted()).toEqual([...new Set(routed)].toSorted());
});

it("the body of a submission is described as it is checked", async () => {
  const { app } = await openTestApp();
  const text = await (await app.request("/api/v1/openapi.json")).text();
  for (const field of ["id", "round", "version", "language", "channel", "answered_on", "answers"]) {
    expect(text).toContain(`"${field}"`);
  }
  expect(text).toContain('"additionalProperties":false');
});

it("the reference page names every path and needs nobody else", async () => {
  const { app } = await openTestApp();
  const html = await (await app.request("/api/docs")).text();
  for (const path of ["/responses", "/results", "/tallies", "/export"])
    expect(html).toContain(path);
  expect(html).not.toContain("<script");
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
});

it("a survey is described with its definition, and not in a language it is not offered in", async () => {
  const { app } = await openTestApp();
  const inTseltal = await app.request("/api/v1/surveys/todos?lang=tzh");
  const described = await inTseltal.json<object>();
  expect(described).toMatchObject({ slug: "todos", language: "tzh", pack: null });
  expect(described).toMatchObject({ round: { id: "todos-2026", state: "open", synthetic: false } });
  expect(described).toHaveProperty("definition.items");
  expect((await app.request("/api/v1/surveys/todos?lang=fr")).status).toBe(404);
  expect((await app.request("/api/v1/surveys/nada")).status).toBe(404);
});
