import { beforeEach, describe, expect, it } from "vitest";
import { jobs } from "../db/schema/operation.ts";
import type { Counts } from "../surveys/core/index.ts";
import { ALL_TYPES } from "./testing/all-types-definition.ts";
import { aBody, openTestApp, type TestApp } from "./testing/open-app.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

async function send(count: number, given: Readonly<Record<string, unknown>> = {}) {
  const posts = Array.from({ length: count }, () => test.post(aBody(given)));
  for (const answer of await Promise.all(posts)) expect(answer.status).toBe(201);
}

async function read(path: string, token?: string): Promise<Counts> {
  const headers = token === undefined ? undefined : { Authorization: `Bearer ${token}` };
  const init = headers === undefined ? {} : { headers };
  const answer = await test.app.request(`/api/v1/surveys/todos/${path}`, init);
  expect(answer.status).toBe(200);
  return await answer.json<Counts>();
}

const question = (counts: Counts, name: string) =>
  counts.questions.find((counted) => counted.name === name);

describe("results", () => {
  it("are null before the first publication", async () => {
    await send(9);
    const results = await read("results");
    expect(results).toMatchObject({ survey: "todos", round: "todos-2026", n: null });
    expect(question(results, "asked")).toEqual({
      name: "asked",
      n: null,
      choices: { "1": null, "2": null },
    });
  });

  it("are published with the tenth response and name only closed questions", async () => {
    await send(10);
    const results = await read("results");
    expect(results.n).toBe(10);
    expect(question(results, "asked")).toEqual({
      name: "asked",
      n: 10,
      choices: { "1": 10, "2": 0 },
    });
    expect(question(results, "themes")?.choices).toEqual({
      roads: 10,
      health: 0,
      school: 0,
      other: 10,
    });
    expect(question(results, "free")).toBeUndefined();
  });

  it("stay as they were until ten more have arrived", async () => {
    await send(10);
    await read("results");
    await send(9, { answers: { asked: "2" } });
    expect((await read("results")).n).toBe(10);
    await send(1, { answers: { asked: "2" } });
    const renewed = await read("results");
    expect(renewed.n).toBe(20);
    expect(question(renewed, "asked")?.choices).toEqual({ "1": 10, "2": 10 });
  });

  it("withhold a question that fewer than ten answered", async () => {
    await send(7, { answers: { asked: "1", grade: 3, themes: ["health"] } });
    await send(13, { answers: { asked: "1" } });
    expect(question(await read("results"), "themes")).toMatchObject({ n: null });
  });

  it("are renewed once by many readers at the same time", async () => {
    await send(12);
    const all = await Promise.all(Array.from({ length: 8 }, () => read("results")));
    expect(all.every(({ n }) => n === 12 || n === null)).toBe(true);
    expect((await read("results")).n).toBe(12);
    const done = await test.deps.db.orm.select().from(jobs);
    expect(done.map(({ kind, state }) => [kind, state])).toEqual([["publication", "done"]]);
  });

  it("leave out a question that is not for publication", async () => {
    const [first, ...rest] = ALL_TYPES.items;
    if (first?.kind !== "group") throw new Error("the first item is a section");
    const items = first.items.map((item) =>
      item.name === "asked" ? { ...item, publish: false } : item,
    );
    test = await openTestApp([{ ...ALL_TYPES, items: [{ ...first, items }, ...rest] }]);
    await send(10);
    expect(question(await read("results"), "asked")).toBeUndefined();
    expect(question(await read("tallies", await test.token("reader")), "asked")?.n).toBe(10);
  });
});

describe("tallies", () => {
  it("are live and exact for staff", async () => {
    await send(3);
    const tallies = await read("tallies", await test.token("reader"));
    expect(tallies.n).toBe(3);
    expect(question(tallies, "order")?.choices).toEqual({ roads: 0, health: 0, school: 3 });
    expect(question(tallies, "m_speaks")).toMatchObject({ n: 3, choices: { "1": 3, "2": 0 } });
  });

  it.each([
    ["without a token", undefined, 401],
    ["with a token nobody has", "x".repeat(43), 401],
  ])("are refused %s", async (_name, token, status) => {
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const answer = await test.app.request("/api/v1/surveys/todos/tallies", { headers });
    expect(answer.status).toBe(status);
  });

  it("are refused to a role that may not read them, and unknown rounds are not found", async () => {
    const path = "/api/v1/surveys/todos/tallies";
    const of = async (role: "translator" | "reader") => ({
      headers: { Authorization: `Bearer ${await test.token(role)}` },
    });
    expect((await test.app.request(path, await of("translator"))).status).toBe(403);
    expect((await test.app.request(`${path}?round=nada`, await of("reader"))).status).toBe(404);
  });
});
