import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tracesIn } from "./device.ts";
import {
  type LivingPage,
  livingPage,
  newLivingPage,
  OPINION,
  SCREENS,
  WAITS,
} from "./living-page.ts";
import { aReleasedSite, type ReleasedSite } from "./next-release.ts";
import { openSite, type Site } from "./site.ts";

const site = openSite();
const INTAKE = "**/api/v1/surveys/percepcion/responses";

/** A phone that has been here once, whose service worker has kept the survey. */
async function secondVisit(visited: Pick<Site, "newPage" | "url"> = site): Promise<LivingPage> {
  const first = await newLivingPage(visited, { serviceWorkers: "allow" });
  await first.open();
  await untilCopied(first.page, `${visited.url()}/assets/encuestas/`);
  const next = await first.page.context().newPage();
  await first.page.close();
  return livingPage(next, visited.url());
}

const untilCopied = (page: Page, part: string) => expect.poll(() => tracesIn(page)).toContain(part);

describe("a second visit", () => {
  it("without a connection goes through the whole survey and waits for the signal", async () => {
    const { begin, folio, goTo, open, page, see, send, showUnsent } = await secondVisit();
    const before = site.storedResponses();
    await page.context().setOffline(true);
    await open();
    await see("Encuesta ciudadana anticorrupción");
    await begin();
    await goTo(SCREENS.opinion);
    await page.reload();
    await see(OPINION);
    await goTo(SCREENS.check);
    await send();
    await see(WAITS);
    await page.reload();
    await showUnsent();
    await see(WAITS);
    await page.context().setOffline(false);
    expect(site.findResponse(await folio())?.answers).toEqual({ contacto_12m: "2" });
    expect(site.storedResponses()).toBe(before + 1);
  });

  it("without a connection still leaves quickly", async () => {
    const { begin, open, page } = await secondVisit();
    await open();
    await untilCopied(page, `${site.url()}/receta`);
    await page.context().setOffline(true);
    await begin();
    await page.locator("[data-exit]").click();
    await page.getByRole("heading", { level: 1, name: "Agua de jamaica" }).waitFor();
  });

  it("asks for no code, and its post never meets the service worker", async () => {
    const { begin, folio, goTo, open, page, send } = await secondVisit();
    const { log } = site;
    expect(log()).toContain("/assets/");
    const before = log().length;
    await open();
    expect(log().slice(before)).not.toContain("/assets/");
    await begin();
    await goTo(SCREENS.check);
    const posted = page.waitForResponse(INTAKE);
    await send();
    const answer = await posted;
    expect(answer.fromServiceWorker()).toBe(false);
    expect(answer.request().serviceWorker()).toBeNull();
    await folio();
    expect(await tracesIn(page)).not.toContain(await folio());
  });
});

describe("a new release", () => {
  let released: ReleasedSite;
  beforeEach(async () => {
    released = await aReleasedSite(site.url());
  });
  afterEach(() => {
    released.stop();
  });

  /** Somebody in mid-survey when it comes, and its service worker with it. */
  async function caughtInTheMiddle(): Promise<LivingPage> {
    const living = await secondVisit({ newPage: site.newPage, url: () => released.url });
    await living.open();
    await living.begin();
    await living.goTo(SCREENS.opinion);
    released.release();
    await living.page.evaluate(updateServiceWorker);
    const old = await fetch(`${released.url}${await pieceOf(living.page)}`);
    expect(old.status).toBe(404);
    return living;
  }

  it("breaks no page that is open, nor its copies when the connection is gone", async () => {
    const { folio, goTo, page, see, send } = await caughtInTheMiddle();
    await page.context().setOffline(true);
    await page.reload();
    await see(OPINION);
    await page.context().setOffline(false);
    await goTo(SCREENS.check);
    await send();
    expect(site.findResponse(await folio())).toBeDefined();
  });

  it("takes over what waits to be sent", async () => {
    const { folio, goTo, page, see, send, showUnsent } = await caughtInTheMiddle();
    await page.route(INTAKE, (route) => route.abort(), { times: 1 });
    await goTo(SCREENS.check);
    await send();
    await see(WAITS);
    await page.reload();
    expect(await pieceOf(page)).toContain("-next.js");
    await showUnsent();
    expect(site.findResponse(await folio())).toBeDefined();
  });
});

/** Address of the script of a page. */
const pieceOf = async (page: Page) => (await page.locator("script[src]").getAttribute("src")) ?? "";

async function updateServiceWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  const changed = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
  });
  await registration.update();
  await changed;
}
