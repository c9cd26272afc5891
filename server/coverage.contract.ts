import { beforeEach, describe, expect, it } from "vitest";
import { aPack, hashOf } from "./testing/a-pack.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { putPack } from "./testing/put-pack.ts";

const PACK = aPack({
  "survey.title": { state: "approved" },
  "asked.label": { ground: "composed" },
  "grade.label": { state: "draft_human" },
  "free.label": { state: "approved", sourceHash: "0".repeat(64) },
});

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

async function page(): Promise<string> {
  return await (await test.app.request("/es/resultados/todos")).text();
}

/** The numbers of a row, in the order of the table's columns. */
function row(html: string, language: string): readonly number[] {
  const found = html.slice(html.indexOf(`<tr data-language="${language}"`)).split("</tr>")[0] ?? "";
  return [...found.matchAll(/<td[^>]*><span>([\d,]+)/g)].map(([, n]) => Number(n));
}

describe("how far the texts of a survey have come", () => {
  it("is public with its results, per language, and follows every change", async () => {
    const [total = 0, approved, , , , missing] = row(await page(), "tzh");
    expect([approved, missing]).toEqual([0, total]);
    await putPack(test.deps, PACK);
    expect(row(await page(), "tzh")).toEqual([total, 1, 0, 1, 1, total - 3, 0]);
    expect(row(await page(), "tzo")).toEqual([total, 0, 0, 0, 0, total, 0]);
  });

  it("has a row of its own for a variant with a pack", async () => {
    expect(await page()).not.toContain("tzh-x-oxchuc");
    await putPack(test.deps, { ...PACK, language: "tzh-x-oxchuc" });
    expect(row(await page(), "tzh-x-oxchuc")[1]).toBe(1);
  });

  it("is told to programs, too", async () => {
    await putPack(test.deps, PACK);
    const answer = await test.app.request("/api/v1/surveys/todos/coverage");
    const told = await answer.json<{ languages: readonly { texts: { total: number } }[] }>();
    const total = told.languages[0]?.texts.total ?? 0;
    expect(told).toMatchObject({
      survey: "todos",
      version: 1,
      languages: [
        {
          language: "tzh",
          pack: hashOf(PACK),
          texts: {
            ...{ total, approved: 1, reviewed: 0, drafts_by_people: 1, drafts_by_program: 1 },
            ...{ spanish: total - 3, voiced: 0, inherited: 0 },
          },
        },
        { language: "tzo", pack: null, texts: { total, spanish: total } },
      ],
    });
    expect((await test.app.request("/api/v1/surveys/nada/coverage")).status).toBe(404);
  });
});
