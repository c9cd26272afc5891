import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newLivingPage } from "../client/e2e/living-page.ts";
import { openSite } from "../client/e2e/site.ts";
import { recordShippedSurvey } from "./testing/voiced-survey.ts";

const PATH = "/tzh/encuestas/percepcion";
const PATIENTLY = { timeout: 20_000 };
const site = openSite();
beforeAll(() => recordShippedSurvey({ dataDir: site.dataDir(), milliseconds: 2_000 }));

async function aListener(prepare: (page: Page) => Promise<unknown> = async () => undefined) {
  const living = await newLivingPage(site);
  await prepare(living.page);
  await living.open(PATH);
  return living;
}

/** The voice of the first question, once its script is there. */
async function firstVoice({ begin, page }: Awaited<ReturnType<typeof aListener>>) {
  await begin();
  return page.locator("[data-question=contacto_12m] [data-voice]").first();
}

const failure = (page: Page) => page.locator(".voice-failed");
const storesOf = async (page: Page) =>
  await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("voz:")));

describe("a voice that does not come", () => {
  it("says so where its list is outdated, lets the survey go on, and comes at the next load", async () => {
    const living = await aListener((page) =>
      page.route("**/assets/voz/*.json", (route) => route.fulfill({ status: 404 })),
    );
    const { begin, choose, forward, open, page } = living;
    await page.locator(".voice-start").click();
    await failure(page).waitFor();
    await begin();
    await choose("contacto_12m", "2");
    await forward();
    await page.unroute("**/assets/voz/*.json");
    await open(PATH);
    await page.locator("[data-question] [data-voice]:visible").first().click();
    await page.locator("[data-question] [data-state=playing]").waitFor();
  });

  it.each([503, 500])(
    "says so after an answer of %i, and comes with the next tap",
    async (status) => {
      const living = await aListener((page) =>
        page.route("**/audio/*", (route) => route.fulfill({ status, body: "no" })),
      );
      const voice = await firstVoice(living);
      await voice.click();
      await failure(living.page).waitFor();
      await living.page.unroute("**/audio/*");
      await voice.click();
      await expect.poll(() => voice.getAttribute("data-state"), PATIENTLY).toBe("playing");
      expect(await failure(living.page).count()).toBe(0);
    },
  );

  it("asks for another tap where the browser wants one, and for help where it plays nothing", async () => {
    const refusing = await aListener((page) =>
      page.addInitScript(`HTMLMediaElement.prototype.play = () =>
        Promise.reject(new DOMException("tap first", "NotAllowedError"))`),
    );
    await (await firstVoice(refusing)).click();
    await expect.poll(() => failure(refusing.page).innerText()).toContain("Toque otra vez");
    const mute = await aListener((page) =>
      page.addInitScript(`HTMLMediaElement.prototype.canPlayType = () => ""`),
    );
    await (await firstVoice(mute)).click();
    await expect.poll(() => failure(mute.page).innerText()).toContain("no puede tocar");
  });
});

describe("a phone", () => {
  it("that is put away is silent, and goes on with a tap", async () => {
    const living = await aListener();
    const voice = await firstVoice(living);
    await voice.click();
    await expect.poll(() => voice.getAttribute("data-state"), PATIENTLY).toBe("playing");
    await living.page.evaluate(() => {
      Object.defineProperty(document, "hidden", { configurable: true, value: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect.poll(() => voice.getAttribute("data-state")).toBe("paused");
    await voice.click();
    await expect.poll(() => voice.getAttribute("data-state")).toBe("playing");
  });

  it("names no survey beside its lock", async () => {
    const living = await aListener();
    await (await firstVoice(living)).click();
    const title = () => living.page.evaluate(() => navigator.mediaSession.metadata?.title);
    await expect.poll(title, PATIENTLY).toBe("Formulario");
  });

  it("holds one sound at a time", async () => {
    const living = await aListener((page) =>
      page.addInitScript(`globalThis.held = new Set();
        for (const [name, act] of [["createObjectURL", "add"], ["revokeObjectURL", "delete"]]) {
          const own = URL[name].bind(URL);
          URL[name] = (given) => {
            const made = own(given);
            held[act](made ?? given);
            return made;
          };
        }`),
    );
    await living.begin();
    const voices = living.page.locator("[data-question] [data-voice]:visible");
    for (const at of [0, 1, 2]) {
      await voices.nth(at).click();
      const state = () => voices.nth(at).getAttribute("data-state");
      await expect.poll(state, PATIENTLY).toBe("playing");
    }
    expect(await living.page.evaluate("held.size")).toBe(1);
  });
});

describe("a browser that refuses to keep anything", () => {
  it("lets a voice be heard, and somebody leave quickly", async () => {
    const living = await aListener((page) =>
      page.addInitScript(`for (const name of ["open", "keys", "has", "delete", "match"]) {
        CacheStorage.prototype[name] = () =>
          Promise.reject(new DOMException("refused", "SecurityError"));
      }`),
    );
    const voice = await firstVoice(living);
    await voice.click();
    await expect.poll(() => voice.getAttribute("data-state"), PATIENTLY).toBe("playing");
    await living.page.locator("[data-exit]").click();
    await living.page.getByRole("heading", { level: 1, name: "Agua de jamaica" }).waitFor();
  });
});

it("nothing of a voice comes back while somebody leaves on a slow line", async () => {
  const living = await aListener((page) =>
    page.route(/\/receta/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue();
    }),
  );
  const { page } = living;
  await page.locator(".voice-keep").click();
  await expect.poll(() => storesOf(page), PATIENTLY).toHaveLength(1);
  await page.locator("[data-exit]").click();
  await page.getByRole("heading", { level: 1, name: "Agua de jamaica" }).waitFor(PATIENTLY);
  expect(await storesOf(page)).toEqual([]);
});
