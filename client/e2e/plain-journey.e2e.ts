import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "./site.ts";
import { aRespondent, reachCheckPage } from "./survey-journey.ts";

const site = openSite();

async function openPage(path: string, width = 360): Promise<Page> {
  const page = await site.newPage({ javaScriptEnabled: false, viewport: { width, height: 740 } });
  await page.goto(site.url() + path);
  return page;
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

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

  it("shows what is missing on top and beside its question, and keeps what was answered", async () => {
    const page = await openPage("/es/encuestas/percepcion");
    const respondent = aRespondent(page);
    await respondent.goForward();
    await respondent.goForward();
    const summary = page.locator("[role=alert] a");
    expect(await summary.count()).toBeGreaterThan(0);
    const place = (await summary.first().getAttribute("href")) ?? "";
    expect(await page.locator(place).count()).toBe(1);
    await respondent.fillScreen(0);
    const chosen = await page.locator("input:checked").count();
    await respondent.goForward();
    await page.locator("button.journey-back").click();
    await page.waitForLoadState();
    expect(await page.locator("input:checked").count()).toBe(chosen);
  });

  it("stores nothing before the last button", async () => {
    const before = site.storedResponses();
    const page = await openPage("/es/encuestas/percepcion");
    const respondent = aRespondent(page);
    await reachCheckPage(respondent, { pick: 0 });
    expect(site.storedResponses()).toBe(before);
    await respondent.goForward();
    expect(site.storedResponses()).toBe(before + 1);
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
    const stored = site.storedResponses();
    await page.reload();
    expect(await respondent.folio()).toBe(folio);
    expect(site.storedResponses()).toBe(stored);
  });

  it("the same form sent again, from an older page, gives the same folio", async () => {
    const { page, respondent } = await send();
    const fields = await page
      .locator("main form input[type=hidden]")
      .evaluateAll((inputs) =>
        inputs.map((input) => [
          input.getAttribute("name") ?? "",
          input.getAttribute("value") ?? "",
        ]),
      );
    const address = page.url().split("?")[0] ?? "";
    await respondent.goForward();
    const folio = (await respondent.folio()) ?? "";
    const again = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    expect(await again.text()).toContain(`data-folio="${folio}"`);
  });

  it("a double click stores one response", async () => {
    const { page, respondent } = await send();
    const before = site.storedResponses();
    await page.locator("main form button[type=submit]:not([formaction])").last().dblclick();
    await page.waitForLoadState();
    expect(await respondent.folio()).not.toBeNull();
    expect(site.storedResponses()).toBe(before + 1);
  });
});
