import { beforeEach, describe, expect, it } from "vitest";
import { countResponses } from "../db/queries/tallies.ts";
import { ALL_ANSWERS } from "./testing/all-types-definition.ts";
import { aBody, openTestApp, type TestApp } from "./testing/open-app.ts";
import { signIn } from "./testing/sign-in.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

async function deliver(answers: object, regions: readonly string[]): Promise<Response> {
  const { cookie } = await signIn(test.deps, "interviewer", { regions });
  return await test.app.request("/api/v1/surveys/todos/responses", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Cookie: cookie,
      "Sec-Fetch-Site": "same-origin",
    },
    body: JSON.stringify(aBody({ channel: "field", answers })),
  });
}

describe("an interviewer who is signed in", () => {
  it("delivers what was asked in the field", async () => {
    expect((await deliver(ALL_ANSWERS, [])).status).toBe(201);
    expect((await deliver(ALL_ANSWERS, [ALL_ANSWERS.region, "9"])).status).toBe(201);
  });

  it("delivers nothing of a region that is not theirs, and nothing is counted", async () => {
    const answer = await deliver(ALL_ANSWERS, ["otra"]);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "response.region_forbidden" });
    expect(await countResponses(test.deps.db, "todos-2026")).toBe(0);
  });

  it("delivers a response that names no region", async () => {
    expect((await deliver({ asked: "1" }, ["otra"])).status).toBe(201);
  });
});
