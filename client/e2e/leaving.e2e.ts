import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { keptOnDevice, tracesIn } from "./device.ts";
import {
  FIRST_SCREEN,
  type LivingPage,
  newLivingPage,
  PERCEPCION,
  SCREENS,
  WAITS,
} from "./living-page.ts";
import { openSite } from "./site.ts";
import { aRespondent, reachCheckPage } from "./survey-journey.ts";

const site = openSite();
const CANARY = "canario-5d1e";
const INTAKE = "**/api/v1/surveys/percepcion/responses";
const NEUTRAL = "Formulario";
const RECIPE = "Agua de jamaica";

type Leave = (page: Page) => Promise<void>;
const byClick: Leave = async (page) => {
  await page.locator("[data-exit]").click();
};
const byKey: Leave = async (page) => {
  for (let tap = 0; tap < 3; tap += 1) await page.keyboard.press("Shift");
};

const untilRecipe = (page: Page) => page.getByRole("heading", { level: 1, name: RECIPE }).waitFor();

/** Somebody who has just written an idea, with a service worker that keeps copies. */
async function writing(): Promise<LivingPage> {
  const living = await newLivingPage(site, { serviceWorkers: "allow" });
  await living.page.goto(site.url());
  await living.open();
  await expect.poll(() => tracesIn(living.page)).toContain("/assets/encuestas/");
  await living.begin();
  await living.goTo(SCREENS.ideas);
  await living.page.locator("textarea").pressSequentially(CANARY);
  return living;
}

/** Goes back as far as it goes, looking at every page on the way. */
async function lookBack(page: Page, look: () => Promise<void>): Promise<void> {
  const places = await page.evaluate(() => history.length);
  for (let place = 1; place < places; place += 1) {
    await page.goBack();
    await look();
  }
}

async function expectNoAnswer(page: Page): Promise<void> {
  expect(await page.locator("#encuesta").count()).toBe(0);
  expect(await page.content()).not.toContain(CANARY);
  expect(await page.title()).not.toContain("Qué se puede hacer");
}

describe("leaving quickly", () => {
  it.each([
    ["the button", byClick],
    ["three taps of the key", byKey],
  ])(
    "by %s shows a recipe, and neither the way back nor the device an answer",
    async (_, leave) => {
      const { page } = await writing();
      expect(await tracesIn(page)).not.toContain(CANARY);
      await leave(page);
      await untilRecipe(page);
      expect(await page.title()).toBe(RECIPE);
      expect(await keptOnDevice(page)).toEqual({ drafts: [], queue: [] });
      expect(await tracesIn(page)).not.toContain(CANARY);
      const places: string[] = [];
      await lookBack(page, async () => {
        await expectNoAnswer(page);
        places.push(page.url().replace(site.url(), ""));
      });
      expect(places).toEqual(["/receta", "/", "about:blank"]);
      expect(site.log()).not.toContain(CANARY);
    },
  );

  it("from another language leaves no answer on the way back either", async () => {
    const { goTo, page, speak } = await writing();
    await speak("tzh");
    await page.locator("textarea").pressSequentially("!");
    await goTo(SCREENS.person);
    await byClick(page);
    await untilRecipe(page);
    expect(await keptOnDevice(page)).toEqual({ drafts: [], queue: [] });
    expect(await tracesIn(page)).not.toContain(CANARY);
    await lookBack(page, () => expectNoAnswer(page));
  });

  it("takes a finished response along that was never sent", async () => {
    const { goTo, open, page, see, send } = await writing();
    const before = site.storedResponses();
    await page.route(INTAKE, (route) => route.abort());
    await goTo(SCREENS.check);
    await send();
    await see(WAITS);
    await byKey(page);
    await untilRecipe(page);
    expect(await keptOnDevice(page)).toEqual({ drafts: [], queue: [] });
    await page.unroute(INTAKE);
    await open();
    expect(await page.locator("#avisos").textContent()).toBe("");
    expect(site.storedResponses()).toBe(before);
  });

  it("works without JavaScript, as a link", async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.url() + PERCEPCION);
    await aRespondent(page).goForward();
    await byClick(page);
    await untilRecipe(page);
    expect(new URL(page.url()).pathname).toBe("/receta");
  });
});

describe("a neutral title", () => {
  it("stands on every screen of a living journey, which asks nobody else and sets no cookie", async () => {
    const { begin, folio, goTo, open, page, press, see, send, speak } = await newLivingPage(site, {
      serviceWorkers: "allow",
    });
    const asked: string[] = [];
    page.context().on("request", (request) => asked.push(request.url()));
    const expectNeutral = async () => expect(await page.title()).toBe(NEUTRAL);
    await open();
    await page.getByLabel("Poner un título neutral").check();
    await expectNeutral();
    await begin();
    for (const screen of Object.values(SCREENS)) {
      await goTo(screen);
      await expectNeutral();
    }
    await speak("tzo");
    await expectNeutral();
    await page.goBack();
    await see("Revise sus respuestas");
    await expectNeutral();
    await page.route(INTAKE, (route) => route.abort(), { times: 1 });
    await send();
    await see(WAITS);
    await expectNeutral();
    await press("Enviar ahora");
    await folio();
    await expectNeutral();
    await page.locator(".languages [lang=tzh]").click();
    await page.locator("html[lang=tzh] [data-folio]").waitFor();
    await expectNeutral();
    expect(asked.filter((url) => !url.startsWith(site.url()) && !url.startsWith("data:"))).toEqual(
      [],
    );
    expect(await page.context().cookies()).toEqual([]);
  });

  it("stays when the survey is left on its first page and resumed", async () => {
    const { begin, open, page, press, see } = await newLivingPage(site);
    await open();
    await page.getByLabel("Poner un título neutral").check();
    await begin();
    await page.reload();
    await see(FIRST_SCREEN);
    expect(await page.title()).toBe(NEUTRAL);
    await page.goBack();
    await page.getByRole("button", { name: "Seguir donde me quedé" }).waitFor();
    expect(await page.title()).toBe(NEUTRAL);
    await press("Seguir donde me quedé");
    expect(await page.title()).toBe(NEUTRAL);
  });

  it("stands on every screen without JavaScript", async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.url() + PERCEPCION);
    await page.getByLabel("Poner un título neutral").check();
    const respondent = aRespondent(page);
    const onScreen = async () => expect(await page.title()).toBe(NEUTRAL);
    await reachCheckPage(respondent, { pick: 1, onScreen });
    await respondent.goForward();
    expect(await respondent.folio()).not.toBeNull();
    await onScreen();
    await page.locator(".languages [lang=tzh]").click();
    await page.locator("html[lang=tzh] [data-folio]").waitFor();
    await onScreen();
  });
});
