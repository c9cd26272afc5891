import { beforeEach, describe, expect, it } from "vitest";
import { listGroupSizes } from "../db/queries/tallies.ts";
import { verifyDatabase } from "./services/verify-database.ts";
import { aPack } from "./testing/a-pack.ts";
import { aBody, openTestApp, type TestApp } from "./testing/open-app.ts";
import { putPack } from "./testing/put-pack.ts";

const CHAMULA = "tzo-x-chamula";
const BASE = { ...aPack({ "asked.label": { text: "Mi oy" } }), language: "tzo" };
const OWN = {
  ...aPack({
    "survey.title": { text: "Skotol" },
    "asked.label": { text: "Mi oy", language: "tzo" },
  }),
  language: CHAMULA,
};

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
  await putPack(test.deps, BASE);
});

async function statusOf(path: string): Promise<number> {
  return (await test.app.request(path)).status;
}

async function page(path: string): Promise<string> {
  const answer = await test.app.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
}

const PAGES = [
  `/${CHAMULA}`,
  `/${CHAMULA}/encuestas/todos`,
  `/${CHAMULA}/resultados/todos`,
  `/${CHAMULA}/aviso-de-privacidad`,
  `/${CHAMULA}/aviso-de-privacidad?encuesta=todos`,
  `/api/v1/surveys/todos?lang=${CHAMULA}`,
];

describe("a variant", () => {
  it.each(PAGES)("%s is there once it has a pack, and not before", async (path) => {
    expect(await statusOf(path)).toBe(404);
    await putPack(test.deps, OWN);
    expect(await statusOf(path)).toBe(200);
  });

  it.each(["ctu-x-palenque", "tzh-x-oxchuc", "tzo-x-chamula-x", "tzo-MX"])(
    "%s has no page without a pack of its own",
    async (tag) => {
      await putPack(test.deps, OWN);
      for (const path of PAGES) expect(await statusOf(path.replace(CHAMULA, tag))).toBe(404);
    },
  );

  it("is in the page's language, with what it takes over marked as its base's", async () => {
    await putPack(test.deps, OWN);
    const html = await page(`/${CHAMULA}/encuestas/todos`);
    expect(html).toContain(`<html lang="${CHAMULA}">`);
    expect(html).toContain("<span>Skotol</span>");
    expect(html).toMatch(/<span lang="tzo">[^<]+<\/span>/);
    expect(html).toContain(`href="/${CHAMULA}/aviso-de-privacidad"`);
  });

  it("is offered wherever the languages of the survey are", async () => {
    const paths = ["/", "/es/encuestas/todos", "/tzo/resultados/todos"];
    for (const path of paths) expect(await page(path)).not.toContain(CHAMULA);
    await putPack(test.deps, OWN);
    for (const path of paths) expect(await page(path)).toContain(`hreflang="${CHAMULA}"`);
    const { languages } = await (
      await test.app.request("/api/v1/surveys/todos")
    ).json<{ languages: string[] }>();
    expect(languages).toEqual(["es", "tzh", "tzo", CHAMULA]);
  });

  it("is not offered in a survey that has a pack of it for another survey only", async () => {
    await putPack(test.deps, { ...OWN, survey: "otra" });
    expect(await statusOf(`/${CHAMULA}/encuestas/todos`)).toBe(404);
    expect(await statusOf(`/${CHAMULA}`)).toBe(200);
  });
});

describe("a response in a variant", () => {
  it.each(["own", "base"])("may name the %s pack", async (which) => {
    const own = await putPack(test.deps, OWN);
    const base = await putPack(test.deps, { ...BASE, texts: OWN.texts });
    const pack = which === "own" ? own : base;
    expect((await test.post(aBody({ language: CHAMULA, pack }))).status).toBe(201);
  });

  it("may not name a pack of another language, nor be of a language that is not offered", async () => {
    const pack = await putPack(test.deps, { ...OWN, language: "tzh" });
    expect((await test.post(aBody({ language: CHAMULA, pack }))).status).toBe(422);
    expect((await test.post(aBody({ language: "ctu-x-palenque" }))).status).toBe(422);
    expect((await test.post(aBody({ language: "tzo-MX" }))).status).toBe(422);
  });

  it("keeps its tag and counts as its language, everywhere alike", async () => {
    expect((await test.post(aBody({ language: CHAMULA }))).status).toBe(201);
    expect((await test.post(aBody({ language: "tzo" }))).status).toBe(201);
    const sizes = await listGroupSizes(test.deps.db, "todos-2026");
    const byLanguage = sizes.filter(({ split }) => split === "language");
    expect(byLanguage.map(({ group, n }) => [group, n])).toEqual([["tzo", 2]]);
    const token = await test.token("analyst");
    const csv = await test.app.request("/api/v1/surveys/todos/export", {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await csv.text()).toContain(`,${CHAMULA},online,`);
    expect(await verifyDatabase(test.deps, () => undefined)).toMatchObject({ cells: [] });
  });
});
