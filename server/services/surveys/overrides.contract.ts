import { beforeEach, describe, expect, it } from "vitest";
import { readPublication } from "../read-publication.ts";
import { aPerson } from "../../testing/a-person.ts";
import { ALL_ANSWERS, ALL_TYPES } from "../../testing/all-types-definition.ts";
import { aBody, openTestApp, type TestApp } from "../../testing/open-app.ts";
import { setOverride } from "./set-override.ts";
import { undoOverride } from "./undo-override.ts";

const ana = aPerson("ana");
const SURVEY = ALL_TYPES.slug;
const ASKED = { survey: SURVEY, question: "asked", property: "publish" } as const;
const ROUND = "todos-2026";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
  for (let n = 0; n < 12; n += 1) await test.post(aBody({ answers: ALL_ANSWERS }));
});

interface Results {
  readonly questions: readonly { readonly name: string; readonly n: number | null }[];
}

async function publicNames(): Promise<readonly string[]> {
  const response = await test.app.request(`/api/v1/surveys/${SURVEY}/results`);
  return asResults(await response.json()).questions.map(({ name }) => name);
}

/** What the codebook says of a question: sensitive, published. */
async function inCodebook(question: string): Promise<readonly (string | undefined)[]> {
  const headers = { Authorization: `Bearer ${await test.token("analyst")}` };
  const path = `/api/v1/surveys/${SURVEY}/export?format=codebook`;
  const lines = (await (await test.app.request(path, { headers })).text()).split("\r\n");
  const columns = lines.map((line) => line.split(","));
  const row = columns.find((cells) => cells.includes(question));
  return ["sensitive", "publish"].map((name) => row?.[columns[0]?.indexOf(name) ?? -1]);
}

/** Safe: the shape that openapi.contract.ts checks. */
function asResults(body: unknown): Results {
  return body as Results;
}

describe("a question made stricter", () => {
  it("vanishes from public results at once, and from what is stored of them", async () => {
    expect(await publicNames()).toContain("asked");
    expect((await readPublication(test.deps, ROUND))?.tables.all["asked"]?.n).toBe(12);
    expect(await setOverride(test.deps, ana, ASKED)).toMatchObject({ ok: true });
    expect(JSON.stringify(await readPublication(test.deps, ROUND))).not.toContain('"asked"');
    expect(await publicNames()).not.toContain("asked");
    const page = await test.app.request(`/es/resultados/${SURVEY}`);
    expect(await page.text()).not.toContain('data-question="asked"');
  });

  it("vanishes at once from a page already shown, where too few answered it to be counted", async () => {
    test = await openTestApp();
    for (let n = 0; n < 10; n += 1) await test.post(aBody({ answers: { asked: "1" } }));
    const page = async () => await (await test.app.request(`/es/resultados/${SURVEY}`)).text();
    expect(await page()).toContain('data-question="themes"');
    await setOverride(test.deps, ana, { ...ASKED, question: "themes" });
    expect(await page()).not.toContain('data-question="themes"');
    await undoOverride(test.deps, ana, { ...ASKED, question: "themes" });
    expect(await page()).toContain('data-question="themes"');
  });

  it("stays out of what is published later", async () => {
    await publicNames();
    await setOverride(test.deps, ana, ASKED);
    for (let n = 0; n < 10; n += 1) await test.post(aBody());
    await publicNames();
    const stored = await readPublication(test.deps, ROUND);
    expect(stored?.n).toBe(22);
    expect(stored?.tables.all).not.toHaveProperty("asked");
  });

  it("takes the split by region along when it is the one that names it", async () => {
    await publicNames();
    expect((await readPublication(test.deps, ROUND))?.participation.region).not.toEqual({});
    await setOverride(test.deps, ana, { ...ASKED, question: "region" });
    const stored = await readPublication(test.deps, ROUND);
    expect(stored?.participation.region).toEqual({});
    expect(stored?.tables.region).toEqual({});
  });

  it("is told as such in the codebook at once, without another version or hash", async () => {
    const definition = async () =>
      JSON.stringify(await (await test.app.request(`/api/v1/surveys/${SURVEY}`)).json());
    const before = await definition();
    expect(await inCodebook("asked")).toEqual(["0", "1"]);
    await setOverride(test.deps, ana, { ...ASKED, property: "sensitive" });
    expect(await inCodebook("asked")).toEqual(["1", "1"]);
    await setOverride(test.deps, ana, ASKED);
    expect(await inCodebook("asked")).toEqual(["1", "0"]);
    expect(await inCodebook("themes")).toEqual(["0", "1"]);
    expect(await definition()).toBe(before);
  });

  it("is so once, whoever says it again, and no unknown question is", async () => {
    await setOverride(test.deps, ana, ASKED);
    expect(await setOverride(test.deps, ana, ASKED)).toMatchObject({ ok: true });
    const unknown = await setOverride(test.deps, ana, { ...ASKED, question: "nada" });
    expect(unknown).toMatchObject({ ok: false, problem: { code: "draft.unknown_question" } });
  });

  it("can be taken back for 30 days when it was a slip of the hand", async () => {
    await setOverride(test.deps, ana, ASKED);
    expect(await undoOverride(test.deps, ana, ASKED)).toMatchObject({ ok: true });
    expect(await publicNames()).toContain("asked");
    await setOverride(test.deps, ana, ASKED);
    const later = { ...test.deps, clock: { ...test.deps.clock, today: () => "2026-12-21" } };
    expect(await undoOverride(later, ana, ASKED)).toMatchObject({ ok: false });
  });
});
