import { beforeAll, describe, expect, it } from "vitest";
import { shippedDefinitions } from "../surveys/definitions/shipped-definitions.ts";
import type { SurveyData } from "../client/pages/survey-data.ts";
import { catalogueLists } from "../db/reference/catalogue-lists.ts";
import { compileDefinition } from "../surveys/core/index.ts";
import { surveyDataHref } from "./routes/survey-data.ts";
import { openVisit } from "./routes/visit.ts";
import { loadShipped } from "./services/load-shipped.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([]);
  await loadShipped(test.deps);
});

async function hrefIn(language: string): Promise<string> {
  const visit = await openVisit(test.deps, { language, slug: "percepcion", version: undefined });
  return surveyDataHref(test.deps, visit);
}

describe("the data of a living page", () => {
  it("never changes under its address, which every reader of the survey shares", async () => {
    const href = await hrefIn("es");
    const response = await test.app.request(href);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toContain("immutable");
    expect(await hrefIn("es")).toBe(href);
    expect(href).toMatch(/^\/assets\/encuestas\/percepcion\.\d+\.es\.[0-9a-f]{16}\.json$/);
  });

  it("holds a definition that works as the stored one does", async () => {
    const data: SurveyData = await (await test.app.request(await hrefIn("tzh"))).json();
    const shipped = shippedDefinitions(catalogueLists);
    const stored = shipped.ok ? shipped.value.find(({ slug }) => slug === "percepcion") : undefined;
    const names = (definition: typeof data.definition) => {
      const compiled = compileDefinition(definition);
      return compiled.ok ? compiled.value.questions.map(({ name, type }) => `${name} ${type}`) : [];
    };
    expect(names(data.definition).length).toBeGreaterThan(30);
    expect(stored && names(stored)).toEqual(names(data.definition));
    expect(data.pack?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("tells nothing that only analysts read", async () => {
    const text = await (await test.app.request(await hrefIn("tzh"))).text();
    expect(text).not.toMatch(/"pea"|"facet"|"origin"|"sourceHash"|"ground"|"publish"/);
  });

  it.each([
    "/assets/encuestas/percepcion.1.es.0000000000000000.json",
    "/assets/encuestas/nada.1.es.0000000000000000.json",
    "/assets/encuestas/percepcion.9.es.0000000000000000.json",
    "/assets/encuestas/percepcion.json",
  ])("%s is not there", async (path) => {
    expect((await test.app.request(path)).status).toBe(404);
  });

  it("is made again from its address alone, as after a restart", async () => {
    const href = await hrefIn("tzo");
    const other = await openTestApp([]);
    await loadShipped(other.deps);
    expect((await other.app.request(href)).status).toBe(200);
  });
});

describe("pages in another language", () => {
  it.each(["es", "tzh", "tzo"])("the landing page is there in %s", async (language) => {
    const response = await test.app.request(language === "es" ? "/" : `/${language}`);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`href="/${language}/encuestas/percepcion"`);
  });

  it("of a language nobody offers are not there", async () => {
    expect((await test.app.request("/fr")).status).toBe(404);
  });

  it("leaving quickly leads to a page without a word of surveys", async () => {
    const response = await test.app.request("/receta");
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(/encuesta|corrupci/i);
  });
});
