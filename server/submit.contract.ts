import { beforeEach, describe, expect, it } from "vitest";
import { countResponses, listTallies } from "../db/queries/tallies.ts";
import { pageOfAllResponses } from "../db/queries/response-pages.ts";
import { ALL_ANSWERS } from "./testing/all-types-definition.ts";
import { databaseContent } from "./testing/database-digest.ts";
import { aBody, openTestApp, type TestApp } from "./testing/open-app.ts";
import { TODAY } from "./testing/open-test-deps.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

const stored = async () => await pageOfAllResponses(test.deps.db, "", 100);

describe("submitting a response", () => {
  it("stores it with its tallies and answers with a receipt", async () => {
    const body = aBody();
    const answer = await test.post(body);
    expect(answer.status).toBe(201);
    const receipt = await answer.json<object>();
    const [row] = await stored();
    expect(row).toMatchObject({ id: body.id, ...receipt, receivedOn: TODAY, state: "received" });
    expect(JSON.parse(row?.answers ?? "")).toEqual({ ...ALL_ANSWERS, double: 82 });
    expect(await countResponses(test.deps.db, "todos-2026")).toBe(1);
  });

  it("answers the same again with 200 and the same body", async () => {
    const body = aBody();
    const first = await (await test.post(body)).json();
    const again = await test.post(body);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
    expect(await stored()).toHaveLength(1);
  });

  it("recognises the same content whatever the order of its keys", async () => {
    const body = aBody();
    await test.post(body);
    const turned = Object.fromEntries(Object.entries(body).toReversed());
    expect((await test.post(turned)).status).toBe(200);
  });

  it("refuses the same id with other content and keeps the first", async () => {
    const body = aBody();
    await test.post(body);
    const before = await databaseContent(test.deps.db);
    const other = await test.post({ ...body, answers: { asked: "2" } });
    expect(other.status).toBe(409);
    expect(await databaseContent(test.deps.db)).toBe(before);
  });

  it("stores one of fifty parallel posts, counts it once and gives fifty equal receipts", async () => {
    const body = aBody();
    const answers = await Promise.all(Array.from({ length: 50 }, () => test.post(body)));
    const receipts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(new Set(receipts).size).toBe(1);
    expect(await stored()).toHaveLength(1);
    expect(await countResponses(test.deps.db, "todos-2026")).toBe(1);
  });

  it("counts each choice of a multiple question, the first of a ranking, each entry of a repeat", async () => {
    await test.post(aBody());
    const cells = await listTallies(test.deps.db, "todos-2026");
    const counts = Object.fromEntries(
      cells.filter((c) => c.split === "region").map((c) => [`${c.question}/${c.choice}`, c.n]),
    );
    expect(counts).toMatchObject({
      "/": 1,
      "themes/": 1,
      "themes/roads": 1,
      "themes/other": 1,
      "order/school": 1,
      "m_speaks/1": 1,
    });
    expect(counts).not.toHaveProperty("order/roads");
  });

  it("drops answers to questions that are not relevant", async () => {
    await test.post(aBody({ answers: { asked: "2", why: "nunca preguntado" } }));
    const [row] = await stored();
    expect(JSON.parse(row?.answers ?? "")).toEqual({ asked: "2" });
  });

  it("keeps nothing of the person but the answers, and logs no id and no folio", async () => {
    const body = aBody();
    const receipt = await (await test.post(body)).json<{ folio: string }>();
    const log = test.logged.join("\n");
    expect(log).not.toContain(body.id);
    expect(log).not.toContain(receipt.folio);
  });
});

describe("refusing a response", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ["an unknown key", { extra: 1 }, "body.unknown_field"],
    ["an unknown round", { round: "none" }, "body.unknown_round_or_version"],
    ["an unknown version", { version: 9 }, "body.unknown_round_or_version"],
    ["a language that is not offered", { language: "ctu" }, "body.language_not_offered"],
    ["a day before the round", { answered_on: "2020-01-01" }, "body.answered_on_outside_round"],
    ["a day to come", { answered_on: "2026-12-24" }, "body.answered_on_outside_round"],
    ["a language pack nobody has", { pack: "a".repeat(64) }, "body.unknown_pack"],
    ["no answer at all", { answers: {} }, "answers.none"],
    ["a choice that is not offered", { answers: { asked: "7" } }, "answer.choice_not_offered"],
    ["a required question unanswered", { answers: { age: 3 } }, "answer.required"],
    [
      "a town of another region",
      { answers: { asked: "1", region: "1", town: "07023" } },
      "answer.choice_not_offered",
    ],
  ];
  it.each(cases)("names %s", async (_name, given, code) => {
    const before = await databaseContent(test.deps.db);
    const answer = await test.post(aBody(given));
    expect(answer.status).toBe(422);
    const { errors } = await answer.json<{ errors: { code: string; message: string }[] }>();
    expect(errors.map((error) => error.code)).toContain(code);
    expect(errors.every(({ message }) => message.length > 10)).toBe(true);
    expect(await databaseContent(test.deps.db)).toBe(before);
  });

  it("takes other channels only from a token that may deliver", async () => {
    const body = aBody({ channel: "field" });
    expect((await test.post(body)).status).toBe(403);
    expect((await test.post(body, { token: await test.token("reader") })).status).toBe(403);
    expect((await test.post(body, { token: await test.token("interviewer") })).status).toBe(201);
  });

  it("answers 401 to a token nobody has", async () => {
    expect((await test.post(aBody(), { token: "x".repeat(40) })).status).toBe(401);
  });

  it("answers 404 to an unknown survey", async () => {
    expect((await test.post(aBody(), { slug: "ninguna" })).status).toBe(404);
  });
});
