import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { type BuiltServer, startServer } from "./built-server.ts";
import { aRespondent, reachCheckPage } from "./survey-journey.ts";

let server: BuiltServer;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function openPage(path: string, width = 360): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width, height: 740 },
  });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const received = async () => {
  const answer = await fetch(`${server.url}/api/v1/surveys/percepcion/results`);
  return await answer.text();
};

describe("answering without JavaScript on a phone", () => {
  it.each([0, 1, 2, 3])(
    "ends with a folio and never scrolls sideways (choice %i)",
    async (pick) => {
      const page = await openPage("/es/encuestas/percepcion");
      const respondent = aRespondent(page);
      const onScreen = async () => {
        expect(await sidewaysScroll(page), await page.title()).toBeLessThanOrEqual(0);
      };
      await reachCheckPage(respondent, { pick, onScreen });
      await respondent.goForward();
      expect(await respondent.folio()).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
      await onScreen();
    },
  );

  it.each(["tzh", "tzo"])("works in %s, what has no translation marked as Spanish", async (tag) => {
    const page = await openPage(`/${tag}/encuestas/servidores-publicos`);
    expect(await page.locator("html").getAttribute("lang")).toBe(tag);
    expect(await page.locator("h1 [lang=es], h1[lang=es]").count()).toBeGreaterThan(0);
    const respondent = aRespondent(page);
    await reachCheckPage(respondent, { pick: 1 });
    await respondent.goForward();
    expect(await respondent.folio()).not.toBeNull();
  });

  it("fits 320 pixels", async () => {
    const page = await openPage("/es/encuestas/percepcion", 320);
    const onScreen = async () => {
      expect(await sidewaysScroll(page), await page.title()).toBeLessThanOrEqual(0);
    };
    await reachCheckPage(aRespondent(page), { pick: 2, onScreen });
  });

  it("shows what is missing beside its question and on top, and keeps what was answered", async () => {
    const page = await openPage("/es/encuestas/servidores-publicos");
    const respondent = aRespondent(page);
    await respondent.goForward();
    await respondent.fillScreen(1);
    await respondent.goForward();
    const checked = await page.locator("input:checked").count();
    expect(checked).toBe(0);
    await page.goBack();
    expect(await page.locator("main").count()).toBe(1);
  });

  it("stores nothing before the last button", async () => {
    const before = await received();
    const page = await openPage("/es/encuestas/percepcion");
    await reachCheckPage(aRespondent(page), { pick: 0 });
    expect(await received()).toBe(before);
  });
});

describe("sending twice", () => {
  const send = async () => {
    const page = await openPage("/es/encuestas/percepcion");
    const respondent = aRespondent(page);
    await reachCheckPage(respondent, { pick: 1 });
    return { page, respondent };
  };

  it("a reload of the last post gives the same folio", async () => {
    const { page, respondent } = await send();
    await respondent.goForward();
    const folio = await respondent.folio();
    await page.reload();
    expect(await respondent.folio()).toBe(folio);
  });

  it("going back and sending again gives the same folio", async () => {
    const { page, respondent } = await send();
    const form = await page.content();
    await respondent.goForward();
    const folio = await respondent.folio();
    const again = await openPage("/es/encuestas/percepcion");
    await again.setContent(form.replace("<head>", `<head><base href="${page.url()}">`));
    const second = aRespondent(again);
    await second.goForward();
    expect(await second.folio()).toBe(folio);
  });

  it("a double click stores one response", async () => {
    const { page, respondent } = await send();
    await page.locator("main form button[type=submit]:not([formaction])").last().dblclick();
    await page.waitForLoadState();
    expect(await respondent.folio()).not.toBeNull();
  });
});
