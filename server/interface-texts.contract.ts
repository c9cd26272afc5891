import { beforeEach, describe, expect, it } from "vitest";
import type { SentSurveyData } from "../client/pages/survey-data.ts";
import { createBrowserTranslator } from "../locales/browser-translator.ts";
import { createTranslator } from "../locales/translator.ts";
import { loadInterfacePack } from "./services/interface-pack.ts";
import { surveyDataHref } from "./routes/survey-data.ts";
import { openVisit } from "./routes/visit.ts";
import { aPack } from "./testing/a-pack.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { anInterfacePack, putPack } from "./testing/put-pack.ts";

const CHAMULA = "tzo-x-chamula";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

async function page(path: string): Promise<string> {
  const answer = await test.app.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
}

async function dataOf(language: string): Promise<SentSurveyData> {
  const visit = await openVisit(test.deps, { language, slug: "todos", version: undefined });
  return await (await test.app.request(surveyDataHref(test.deps, visit))).json();
}

/** A text that stands on every page, in words that nobody else uses. */
function named(language: string, text: string) {
  return anInterfacePack(language, { "document.skip": { text } });
}

const PAGES = [
  "/tzh",
  "/tzh/encuestas/todos",
  "/tzh/resultados/todos",
  "/tzh/aviso-de-privacidad",
  "/tzh/encuestas/nada",
];

describe("an edited text of the interface", () => {
  it.each(PAGES)("is on %s at the next request, without a restart", async (path) => {
    const read = async () => await (await test.app.request(path)).text();
    expect(await read()).not.toContain("Jajchan");
    await putPack(test.deps, named("tzh", "Jajchan"));
    expect(await read()).toContain("Jajchan");
    await putPack(test.deps, named("tzh", "Slajib"));
    const changed = await read();
    expect(changed).toContain("Slajib");
    expect(changed).not.toContain("Jajchan");
  });

  it("stays in its own language", async () => {
    await putPack(test.deps, named("tzh", "Jajchan"));
    expect(await page("/tzo/encuestas/todos")).not.toContain("Jajchan");
    expect(await page("/es/encuestas/todos")).not.toContain("Jajchan");
  });

  it("stands beside the Spanish until somebody approves it", async () => {
    await putPack(test.deps, named("tzh", "Jajchan"));
    const draft = '<span>Jajchan</span>\u00a0<span class="draft-mark"';
    expect(await page("/tzh")).toContain(draft);
    const approved = anInterfacePack("tzh", {
      "document.skip": { text: "Jajchan", state: "approved" },
    });
    await putPack(test.deps, approved);
    expect(await page("/tzh")).toMatch(/href="#contenido">Jajchan<\/a>/);
  });

  it("is not shown once the Spanish says something else", async () => {
    const stale = anInterfacePack("tzh", {
      "document.skip": { text: "Jajchan", sourceHash: "0".repeat(64) },
    });
    await putPack(test.deps, stale);
    expect(await page("/tzh")).not.toContain("Jajchan");
  });

  it("is what the browser says, too", async () => {
    await putPack(test.deps, anInterfacePack("tzh", { "receipt.title": { text: "Taot" } }));
    const browser = createBrowserTranslator((await dataOf("tzh")).texts);
    const overlay = await loadInterfacePack(test.deps, "tzh");
    const server = createTranslator("tzh", overlay);
    expect(server.t("receipt.title")).toBe("Taot");
    expect(browser.shown("receipt.title")).toEqual(server.shown("receipt.title"));
  });
});

describe("the interface in a variant", () => {
  beforeEach(async () => {
    await putPack(test.deps, { ...aPack({ "asked.label": {} }), language: CHAMULA });
  });

  it("is its base's while nobody edited it", async () => {
    await putPack(test.deps, named("tzo", "Likeso"));
    const html = await page(`/${CHAMULA}/encuestas/todos`);
    expect(html).toContain('<span lang="tzo">Likeso</span>');
    const { texts } = await dataOf(CHAMULA);
    expect(texts.language).toBe(CHAMULA);
    expect(texts.base?.language).toBe("tzo");
  });

  it("has its own texts, and those of its base where it has none", async () => {
    const own = anInterfacePack(CHAMULA, {
      "document.skip": { text: "Likeso" },
      "receipt.title": { text: "Laj", language: "tzo" },
    });
    await putPack(test.deps, own);
    expect(await page(`/${CHAMULA}/encuestas/todos`)).toContain("<span>Likeso</span>");
    const browser = createBrowserTranslator((await dataOf(CHAMULA)).texts);
    expect(browser.shown("receipt.title")).toMatchObject({ text: "Laj", language: "tzo" });
    expect(browser.shown("receipt.thanks")).toMatchObject({ text: "Kolaval", language: "tzo" });
  });
});
