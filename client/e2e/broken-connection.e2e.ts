import type { Page, Route } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { keptOnDevice } from "./device.ts";
import {
  type LivingPage,
  newLivingPage,
  OPINION,
  RECEIVED,
  REFUSED,
  SCREENS,
  untilAlive,
  WAITS,
} from "./living-page.ts";
import { openSite } from "./site.ts";

const site = openSite();
afterEach(() => {
  site.closeRoundsOn(null);
});

const INTAKE = "**/api/v1/surveys/percepcion/responses";

/** Somebody about to send, with the count of responses before. */
async function readyToSend(): Promise<LivingPage & { readonly before: number }> {
  const living = await newLivingPage(site);
  await living.open();
  await living.begin();
  await living.goTo(SCREENS.check);
  return { ...living, before: site.storedResponses() };
}

/** The first post meets this; those after it reach the server. */
async function firstPostMeets(page: Page, meet: (route: Route) => Promise<void>): Promise<void> {
  await page.route(INTAKE, meet, { times: 1 });
}

/** Sees the response wait, lets the time to the next try pass, and sees it received once. */
async function expectOneAfterWaiting(living: LivingPage & { readonly before: number }) {
  await living.see(WAITS);
  expect(await living.page.locator("[data-folio]").count()).toBe(0);
  await living.press("Enviar ahora");
  await living.see(RECEIVED);
  const stored = site.findResponse(await living.folio());
  expect(stored).toBeDefined();
  expect(site.storedResponses()).toBe(living.before + 1);
  return stored;
}

describe("a connection cut in mid-survey", () => {
  it("is announced, stops nobody, and the response goes by itself once it is back", async () => {
    const living = await newLivingPage(site);
    const { begin, choose, folio, forward, goTo, open, page, see, send } = living;
    await open();
    await begin();
    const before = site.storedResponses();
    await page.context().setOffline(true);
    const status = page.getByRole("status").filter({ hasText: "Sin conexión. Puede seguir" });
    await status.waitFor();
    await choose("contacto_12m", "2");
    await forward();
    await see(OPINION);
    await status.waitFor();
    await goTo(SCREENS.check);
    await send();
    await see(WAITS);
    expect(await page.locator(".lead").textContent()).toContain("está guardada en este teléfono");
    await page.context().setOffline(false);
    await see(RECEIVED);
    expect(site.findResponse(await folio())).toMatchObject({ answers: { contacto_12m: "2" } });
    expect(site.storedResponses()).toBe(before + 1);
  });

  it("and back again is announced no more", async () => {
    const { begin, open, page } = await newLivingPage(site);
    await open();
    await begin();
    await page.context().setOffline(true);
    const status = page.locator(".device-status");
    await status.locator("p").waitFor();
    await page.context().setOffline(false);
    await status.locator("p").waitFor({ state: "detached" });
    expect(await status.getAttribute("role")).toBe("status");
  });
});

describe("a connection cut at the moment of sending", () => {
  it("before the server has the response leads to one row and its folio", async () => {
    const living = await readyToSend();
    await firstPostMeets(living.page, (route) => route.abort("connectionreset"));
    await living.send();
    await expectOneAfterWaiting(living);
  });

  it("after the server has it leads to the same row and the same folio", async () => {
    const living = await readyToSend();
    let lost = "";
    await firstPostMeets(living.page, async (route) => {
      lost = await (await route.fetch()).text();
      await route.abort("connectionreset");
    });
    await living.send();
    const stored = await expectOneAfterWaiting(living);
    expect(JSON.parse(lost)).toMatchObject({ id: stored?.id, folio: stored?.folio });
  });

  it("is outlived by the response: another visit finds it and shows its folio", async () => {
    const living = await readyToSend();
    const { before, folio, open, page, see, send, showUnsent } = living;
    await page.route(INTAKE, (route) => route.abort());
    await send();
    await see(WAITS);
    await page.goto("about:blank");
    await page.unroute(INTAKE);
    await open();
    await page.getByRole("heading", { name: "La respuesta que esperaba ya se envió" }).waitFor();
    await showUnsent();
    await see(RECEIVED);
    expect(site.findResponse(await folio())).toBeDefined();
    expect(site.storedResponses()).toBe(before + 1);
  });
});

describe("what is no receipt", () => {
  it.each([
    ["a page of the network's owner", { status: 200, contentType: "text/html", body: "<p>Pague" }],
    ["a receipt of another response", receipt("0".repeat(64))],
    ["an error of the server", { status: 500, contentType: "text/html", body: "" }],
    ["an error of a proxy in JSON", { status: 403, contentType: "application/json", body: "{}" }],
    ["a busy server", { status: 503, headers: { "Retry-After": "0" }, body: "" }],
  ])("%s is not taken for one", async (_, answer) => {
    const living = await readyToSend();
    await firstPostMeets(living.page, (route) => route.fulfill(answer));
    await living.send();
    await expectOneAfterWaiting(living);
  });

  it("a busy server is left alone for as long as it asks", async () => {
    const living = await readyToSend();
    const { before, page, press, see, send } = living;
    const posts: number[] = [];
    await page.route(INTAKE, async (route) => {
      posts.push(performance.now());
      if (posts.length > 1) await route.continue();
      else await route.fulfill({ status: 503, headers: { "Retry-After": "2" }, body: "" });
    });
    await send();
    await see(WAITS);
    await press("Enviar ahora");
    await see(RECEIVED);
    const [first = 0, second = 0] = posts;
    expect(second - first).toBeGreaterThanOrEqual(2_000);
    expect(posts).toHaveLength(2);
    expect(site.storedResponses()).toBe(before + 1);
  });
});

function receipt(digest: string) {
  const body = JSON.stringify({ id: "x", folio: "AAAAA-BBBBB-CCCCC", digest });
  return { status: 201, contentType: "application/json", body };
}

describe("a phone whose clock is years ahead", () => {
  it("is told the day by the server, in what is stored and on the receipt", async () => {
    const living = await newLivingPage(site);
    const { begin, folio, goTo, open, page, see, send } = living;
    const today = new Date();
    await page.clock.setSystemTime(new Date(today.getTime() + 3 * 365 * 86_400_000));
    await open();
    await begin();
    await goTo(SCREENS.check);
    await send();
    await see(RECEIVED);
    const stored = site.findResponse(await folio());
    expect(stored?.answeredOn.slice(0, 4)).toBe(String(today.getFullYear()));
    const told = await page.locator("main").textContent();
    expect(told).toContain(`de ${String(today.getFullYear())}`);
  });
});

describe("a round that has closed meanwhile", () => {
  it("is told, and the response waits until the person decides", async () => {
    const living = await readyToSend();
    const { before, open, page, press, see, send, showUnsent } = living;
    site.closeRoundsOn("2020-01-01");
    await send();
    await see(REFUSED);
    expect(await page.getByRole("alert").textContent()).toContain("ya cerró");
    const again = page.waitForResponse(INTAKE);
    await press("Intentar otra vez");
    expect((await again).status()).toBe(410);
    await see(REFUSED);
    expect(await page.locator("main :focus").count()).toBe(1);
    await expect.poll(async () => (await keptOnDevice(page)).queue.join()).toContain(`"refused"`);
    site.closeRoundsOn(null);
    await page.reload();
    await untilAlive(page);
    await showUnsent();
    await see(REFUSED);
    await press("Intentar otra vez");
    await see(RECEIVED);
    expect(site.storedResponses()).toBe(before + 1);
    await open();
    expect(await page.locator("#avisos").textContent()).toBe("");
  });

  it("or discards it for good", async () => {
    const living = await readyToSend();
    const { before, page, press, see, send } = living;
    site.closeRoundsOn("2020-01-01");
    await send();
    await see(REFUSED);
    await press("Borrar sin enviar");
    await page.locator("#empezar").waitFor();
    site.closeRoundsOn(null);
    await page.reload();
    await untilAlive(page);
    expect(await page.locator("#avisos").textContent()).toBe("");
    expect(site.storedResponses()).toBe(before);
  });
});

it("answers that the server finds wrong lead back to the answers, and can be sent again", async () => {
  const living = await readyToSend();
  const { folio, page, press, see, send } = living;
  const errors = [{ question: "edad", code: "choice.unknown", message: "Esa edad no está." }];
  const body = JSON.stringify({ code: "response.invalid", errors });
  await firstPostMeets(page, (route) =>
    route.fulfill({ status: 422, contentType: "application/problem+json", body }),
  );
  await send();
  await see(REFUSED);
  expect(await page.getByRole("alert").textContent()).toContain("Esa edad no está.");
  await press("Volver a mis respuestas");
  await see("Revise sus respuestas");
  await send();
  await see(RECEIVED);
  expect(site.findResponse(await folio())).toBeDefined();
});
