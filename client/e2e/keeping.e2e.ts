import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openProfile } from "./browser.ts";
import { keptOnDevice, rewriteDraft } from "./device.ts";
import {
  CHECK,
  ELSEWHERE,
  FIRST_SCREEN,
  type LivingPage,
  livingPage,
  newLivingPage,
  OPINION,
  RECEIVED,
  SCREENS,
  untilAlive,
  WAITS,
} from "./living-page.ts";
import { openSite } from "./site.ts";

const site = openSite();
const INTAKE = "**/api/v1/surveys/percepcion/responses";
const UNFINISHED = "Hay una encuesta sin terminar en este teléfono";
const RESUME = "Seguir donde me quedé";

/** The answer as it stands in the text of a draft. */
const FREQUENT = String.raw`\"frec_estado\":\"3\"`;

const untilKept = (page: Page, text: string) =>
  expect.poll(async () => (await keptOnDevice(page)).drafts.join()).toContain(text);

/** Somebody in the middle of the survey, with an answer of that screen already kept. */
async function inTheMiddle(): Promise<LivingPage> {
  const living = await newLivingPage(site);
  await living.open();
  await living.begin();
  await living.goTo(SCREENS.opinion);
  await living.choose("frec_estado", "3");
  await untilKept(living.page, FREQUENT);
  return living;
}

/** Another tab of the same phone. */
async function anotherTab({ page }: LivingPage): Promise<LivingPage> {
  return livingPage(await page.context().newPage(), site.url());
}

const offers = (page: Page) => page.getByRole("heading", { name: UNFINISHED });

describe("a survey left unfinished", () => {
  it("in a tab that was killed is offered by the next, and resumes where it was", async () => {
    const killed = await inTheMiddle();
    const gone = killed.page.waitForEvent("crash");
    const devTools = await killed.page.context().newCDPSession(killed.page);
    void devTools.send("Page.crash").catch(() => undefined);
    await gone;
    const next = await anotherTab(killed);
    await next.open();
    await offers(next.page).waitFor();
    expect(await next.page.locator("#avisos").textContent()).not.toContain("corrupción");
    await next.press(RESUME);
    await next.see(OPINION);
    expect(await next.isChosen("frec_estado", "3")).toBe(true);
  });

  it("in a browser that was killed is there when it is opened again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "consulta-profile-"));
    const killed = await openProfile(folder);
    const { begin, choose, goTo, open, page } = livingPage(await killed.newPage(), site.url());
    await open();
    await begin();
    await goTo(SCREENS.opinion);
    await choose("frec_estado", "3");
    await untilKept(page, FREQUENT);
    const gone = new Promise((resolve) => killed.once("close", resolve));
    const devTools = await killed.newCDPSession(page);
    void devTools.send("Browser.crash").catch(() => undefined);
    await gone;
    const opened = await openProfile(folder);
    const next = livingPage(await opened.newPage(), site.url());
    await next.open();
    await next.press(RESUME);
    await next.see(OPINION);
    expect(await next.isChosen("frec_estado", "3")).toBe(true);
    await opened.close();
    await rm(folder, { recursive: true });
  });

  it("resumes by itself when its page is loaded again", async () => {
    const { isChosen, page, see } = await inTheMiddle();
    await page.reload();
    await see(OPINION);
    expect(await isChosen("frec_estado", "3")).toBe(true);
    await page.goBack();
    await see(FIRST_SCREEN);
    expect(await isChosen("contacto_12m", "2")).toBe(true);
  });

  it.each([
    { hours: 23, offered: 1 },
    { hours: 25, offered: 0 },
  ])("after $hours hours is offered $offered times", async ({ hours, offered }) => {
    const first = await inTheMiddle();
    const next = await anotherTab(first);
    await first.page.close();
    await next.page.clock.setSystemTime(Date.now() + hours * 3_600_000);
    await next.open();
    const kept = async () => (await keptOnDevice(next.page)).drafts.length;
    await expect.poll(kept).toBe(offered);
    await expect.poll(() => offers(next.page).count()).toBe(offered);
  });

  it("is discarded when the person says so", async () => {
    const first = await inTheMiddle();
    const { open, page, press } = await anotherTab(first);
    await first.page.close();
    await open();
    await press("Borrarla");
    await offers(page).waitFor({ state: "detached" });
    expect(await keptOnDevice(page)).toEqual({ drafts: [], queue: [] });
    await page.reload();
    await untilAlive(page);
    expect(await offers(page).count()).toBe(0);
  });

  it("in another round and an older version is sent in those of today", async () => {
    const first = await inTheMiddle();
    const { folio, goTo, open, page, press, see, send } = await anotherTab(first);
    await first.page.close();
    await page.goto(`${site.url()}/receta`);
    await rewriteDraft(page, { version: 1, round: "percepcion-2020", pack: "f".repeat(64) });
    await open();
    await press(RESUME);
    await see(OPINION);
    await goTo(SCREENS.check);
    await send();
    expect(site.findResponse(await folio())?.answers).toEqual({
      contacto_12m: "2",
      frec_estado: "3",
    });
  });
});

describe("who wishes nothing kept", () => {
  it("finds nothing on the device at any moment, and can still send", async () => {
    const { begin, choose, folio, goTo, open, page, press, see, send } = await newLivingPage(site);
    await page.route(INTAKE, (route) => route.abort(), { times: 1 });
    await open();
    await page.getByLabel("Guardar mi avance").uncheck();
    await begin();
    await page.getByRole("status").getByText("no se guardan en este teléfono").waitFor();
    await goTo(SCREENS.opinion);
    await choose("frec_estado", "3");
    expect(await keptOnDevice(page)).toEqual({ drafts: [], queue: [] });
    await goTo(SCREENS.check);
    await send();
    await see(WAITS);
    expect(await page.locator(".lead").textContent()).toContain("no guarda nada");
    await page.locator(".languages [lang=tzh]").click();
    await see(WAITS);
    expect(await keptOnDevice(page)).toEqual({ drafts: [], queue: [] });
    await press("Enviar ahora");
    expect(site.findResponse(await folio())).toBeDefined();
    expect(await keptOnDevice(page)).toEqual({ drafts: [], queue: [] });
  });
});

describe("two tabs", () => {
  it("the second is told, may take over, and the first then stands aside", async () => {
    const first = await inTheMiddle();
    const second = await anotherTab(first);
    const before = site.storedResponses();
    await second.open();
    await second.press(RESUME);
    await second.see(ELSEWHERE);
    expect(await second.page.title()).not.toContain("Encuesta");
    await second.press("Seguir en esta pestaña");
    await second.see(OPINION);
    expect(await second.isChosen("frec_estado", "3")).toBe(true);
    await first.see(ELSEWHERE);
    await second.goTo(SCREENS.check);
    await second.send();
    await second.see(RECEIVED);
    await first.press("Seguir en esta pestaña");
    await first.page.locator("#empezar").waitFor();
    expect(await offers(first.page).count()).toBe(0);
    expect(site.storedResponses()).toBe(before + 1);
  });

  it("that send the same response at once store one and show one folio", async () => {
    const first = await inTheMiddle();
    const second = await anotherTab(first);
    const before = site.storedResponses();
    await first.page.context().route(INTAKE, (route) => route.abort());
    await first.goTo(SCREENS.check);
    await first.send();
    await first.see(WAITS);
    await second.open();
    await second.showUnsent();
    await second.see(WAITS);
    await first.page.context().unroute(INTAKE);
    // Whichever is first may already have shown its folio in the other.
    const sendNow = () => document.querySelector<HTMLElement>("[data-do=send-now]")?.click();
    await Promise.all([first.page.evaluate(sendNow), second.page.evaluate(sendNow)]);
    expect(await first.folio()).toBe(await second.folio());
    expect(site.storedResponses()).toBe(before + 1);
  });

  it("stand in nobody's way once the first has its folio", async () => {
    const first = await inTheMiddle();
    const second = await anotherTab(first);
    await first.goTo(SCREENS.check);
    await first.send();
    await first.see(RECEIVED);
    await second.open();
    await second.begin();
    expect(await second.heading()).toBe(FIRST_SCREEN);
  });

  it("of a browser without locks, both with the same answers, store one", async () => {
    const first = await newLivingPage(site);
    await first.page.context().addInitScript(WITHOUT_LOCKS);
    await first.open();
    await first.begin();
    await first.goTo(SCREENS.check);
    await untilKept(first.page, String.raw`"screen":"revision"`);
    const before = site.storedResponses();
    const second = await anotherTab(first);
    await second.open();
    await second.press(RESUME);
    await second.see(CHECK);
    await Promise.all([first.send(), second.send()]);
    expect(await first.folio()).toBe(await second.folio());
    expect(site.storedResponses()).toBe(before + 1);
  });
});

const WITHOUT_LOCKS = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })";
const REFUSED = "throw new DOMException('refused', 'SecurityError')";
const FULL = "throw new DOMException('full', 'QuotaExceededError')";

describe("a browser that refuses", () => {
  it.each([
    ["to have a database", "Object.defineProperty(window, 'indexedDB', { value: undefined })"],
    [
      "to show its database",
      `Object.defineProperty(window, 'indexedDB', { get() { ${REFUSED} } })`,
    ],
    ["to open a database", `IDBFactory.prototype.open = () => { ${REFUSED} }`],
    ["to write any more", `IDBObjectStore.prototype.put = () => { ${FULL} }`],
  ])("%s still ends with a folio, and says that nothing is kept", async (_, script) => {
    const { begin, folio, goTo, open, page, send } = await newLivingPage(site);
    await page.addInitScript(script);
    await open();
    await begin();
    await page.getByRole("status").getByText("no se guardan en este teléfono").waitFor();
    await goTo(SCREENS.check);
    await send();
    expect(site.findResponse(await folio())).toBeDefined();
  });

  it.each([
    ["locks", WITHOUT_LOCKS],
    ["a channel", "delete window.BroadcastChannel"],
    ["service workers", "delete Navigator.prototype.serviceWorker"],
    [
      "other storage",
      ["localStorage", "sessionStorage"]
        .map((name) => `Object.defineProperty(window, '${name}', { get() { ${REFUSED} } });`)
        .join(""),
    ],
    ["random ids", "delete Crypto.prototype.randomUUID"],
  ])("%s still keeps the answers and ends with a folio", async (_, script) => {
    const { begin, folio, goTo, open, page, send } = await newLivingPage(site);
    await page.addInitScript(script);
    await open();
    await begin();
    await goTo(SCREENS.opinion);
    await untilKept(page, "contacto_12m");
    expect(await page.locator(".device-status").textContent()).toBe("");
    await goTo(SCREENS.check);
    await send();
    expect(site.findResponse(await folio())).toBeDefined();
  });
});
