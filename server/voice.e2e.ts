import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { tracesIn } from "../client/e2e/device.ts";
import { type LivingPage, livingPage, SCREENS } from "../client/e2e/living-page.ts";
import { openSite } from "../client/e2e/site.ts";
import { recordShippedSurvey } from "./testing/voiced-survey.ts";
import { inDatabase } from "./testing/in-database.ts";

const PATH = "/tzh/encuestas/percepcion";
const PATIENTLY = { timeout: 20_000 };
const PHONE = { viewport: { width: 360, height: 740 } };
const site = openSite();
let keys: readonly string[];

beforeAll(async () => {
  const words = {
    "draft.mark": {},
    "journey.forward": {},
    "voice.practice.ask": {},
  };
  const pack = await recordShippedSurvey({ dataDir: site.dataDir(), words });
  keys = Object.keys(pack.texts);
});

async function newListener(
  options: Parameters<typeof site.newPage>[0] = { serviceWorkers: "block" },
): Promise<LivingPage> {
  const living = livingPage(await site.newPage({ ...PHONE, ...options }), site.url());
  await living.open(PATH);
  return living;
}

/** What is marked as being said, in order, until the page is silent. */
async function follow(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  await page.evaluate(`(() => {
    globalThis.said = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target.getAttribute("aria-current") !== "true") continue;
        const key = target.querySelector("[data-voice]")?.dataset.voice ?? target.textContent;
        if (said.at(-1) !== key) said.push(key);
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["aria-current"] });
  })()`);
  await act();
  await page.locator("[aria-current=true]").first().waitFor();
  const marked = () => page.locator("main [aria-current=true]").count();
  await expect.poll(marked, PATIENTLY).toBe(0);
  return await page.evaluate<readonly string[]>("globalThis.said");
}

const question = (page: Page, name: string) => page.locator(`[data-question="${name}"]`);
const keptFiles = async (page: Page) =>
  new Set((await tracesIn(page)).match(/\/audio\/[0-9a-f]{64}/g) ?? []).size;
const count = async (page: Page) => await page.locator("[data-voice-count]").innerText();

describe("who listens", () => {
  it("hears a question and its choices in order, each marked while it is said", async () => {
    const { begin, page } = await newListener();
    await begin();
    const asked = question(page, "contacto_12m");
    await asked.locator("[data-voice]").first().click();
    await asked.locator(".voice-all").waitFor();
    const spoken = await asked
      .locator("[data-voice]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-voice")));
    expect(spoken.length).toBeGreaterThan(1);
    const said = await follow(page, () => asked.locator(".voice-all").click());
    expect(said).toEqual(spoken);
  });

  it("leaves the names of the questions that were heard with the response", async () => {
    const { begin, choose, folio, goTo, page, send } = await newListener();
    await begin();
    await question(page, "contacto_12m").locator("[data-voice]").first().click();
    await expect
      .poll(() => page.locator("input[name=estado]").inputValue(), PATIENTLY)
      .toContain('"played":["contacto_12m"]');
    await choose("contacto_12m", "2");
    await goTo(SCREENS.check);
    await send();
    const { id } = site.findResponse(await folio()) ?? {};
    const [row] = inDatabase(site.dataDir(), "select played from responses where id = ?", [id]);
    expect(row).toEqual({ played: '["contacto_12m"]' });
  });

  it("learns on a question of no survey, by keyboard too, and goes on by itself", async () => {
    const { page } = await newListener({ reducedMotion: "reduce", serviceWorkers: "block" });
    await page.locator(".voice-start").click();
    await page.locator(".voice-start[aria-pressed]").waitFor();
    await page.locator("#empezar button[type=submit]").click();
    const practice = page.getByRole("dialog", { name: "Para practicar" });
    await practice.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await practice.getByRole("button", { name: "Cuadrado" }).press("Enter");
    expect(await practice.getByRole("status").innerText()).toContain("Ese no es");
    expect(await practice.getByRole("button", { name: "Seguir" }).count()).toBe(0);
    await practice.getByRole("button", { name: "Círculo" }).press("Space");
    const said = await follow(page, () =>
      practice.getByRole("button", { name: "Seguir" }).press("Enter"),
    );
    expect(await practice.count()).toBe(0);
    expect(said.every((key) => keys.includes(key))).toBe(true);
    expect(await page.locator("input[name=estado]").inputValue()).not.toContain("practi");
  });

  it("is heard at a tap in the moment the button is there", async () => {
    const page = await site.newPage(PHONE);
    await page.addInitScript(`new MutationObserver((_, observer) => {
      const button = document.querySelector(".voice-offer:not([hidden]) .voice-start");
      if (button !== null) observer.disconnect();
      button?.click();
    }).observe(document, { attributes: true, childList: true, subtree: true })`);
    await page.goto(site.url() + PATH);
    await page.locator(".voice-start[aria-pressed]").waitFor();
  });

  it("pauses, goes on, and hears it from the beginning", async () => {
    const { begin, page } = await newListener();
    await begin();
    const asked = question(page, "contacto_12m");
    await asked.locator("[data-voice]").first().click();
    const all = asked.locator(".voice-all");
    await all.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => all.getAttribute("data-state"), PATIENTLY).toBe("playing");
    await page.keyboard.press("Enter");
    await expect.poll(() => all.getAttribute("data-state"), PATIENTLY).toBe("paused");
    await page.keyboard.press("Enter");
    await expect.poll(() => all.getAttribute("data-state"), PATIENTLY).toBe("playing");
    await asked.locator(".voice-again").click();
    await expect.poll(() => all.getAttribute("data-state"), PATIENTLY).toBe("silent");
  });

  it.each([
    [360, "light"],
    [360, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)("meets no obstacle at %i in %s", async (width, colorScheme) => {
    const { goTo, page } = await newListener({
      viewport: { width, height: 740 },
      reducedMotion: "reduce",
      serviceWorkers: "block",
      colorScheme,
    });
    await page.locator(".voice-start").click();
    await page.locator(".voice-start[aria-pressed]").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.locator("#empezar button[type=submit]").click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".voice-all").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await goTo(SCREENS.opinion);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("a voice on the device", () => {
  it("is kept whole after listening once, and heard without a connection", async () => {
    const { begin, goTo, page } = await newListener({});
    await page.locator(".voice-keep").click();
    await page.getByText("se oye también sin señal", { exact: false }).waitFor();
    expect(await keptFiles(page)).toBe(keys.length + 3);
    await page.context().setOffline(true);
    await begin();
    await goTo(SCREENS.opinion);
    const voices = page.locator("[data-question] [data-voice]:visible");
    const said = await follow(page, () => voices.first().click());
    expect(said).toEqual([await voices.first().getAttribute("data-voice")]);
    expect(await page.locator(".voice-failed").count()).toBe(0);
  });

  it("goes on after a cut with what is missing", async () => {
    const { page } = await newListener({});
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/audio/")) asked.push(request.url());
    });
    await page.route("**/audio/*", async (route) => {
      await (asked.length > 40 ? route.abort() : route.continue());
    });
    await page.locator(".voice-keep").click();
    await page.getByText("se guardará cuando vuelva", { exact: false }).waitFor();
    expect(await count(page)).toContain(`: 40 de ${String(keys.length + 3)}`);
    const before = new Set(asked.splice(0).slice(0, 40));
    await page.unroute("**/audio/*");
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.getByText("se oye también sin señal", { exact: false }).waitFor();
    expect(asked.filter((address) => before.has(address))).toEqual([]);
    expect(await keptFiles(page)).toBe(keys.length + 3);
  });

  it("goes with everything else when somebody leaves quickly", async () => {
    const { page } = await newListener({});
    await page.locator(".voice-keep").click();
    await expect.poll(() => keptFiles(page), PATIENTLY).toBeGreaterThan(3);
    await page.locator("[data-exit]").click();
    await page.getByRole("heading", { level: 1, name: "Agua de jamaica" }).waitFor();
    expect(await keptFiles(page)).toBe(0);
  });
});

it("is heard without a script through the player of the browser", async () => {
  const page = await site.newPage({ ...PHONE, javaScriptEnabled: false });
  await page.goto(site.url() + PATH);
  expect(await page.locator(".voice-start").isVisible()).toBe(false);
  await page.locator("#empezar button[type=submit]").click();
  const player = page.locator("[data-question=contacto_12m] audio").first();
  const address = (await player.getAttribute("src")) ?? "";
  expect(address).toMatch(/^\/audio\/[0-9a-f]{64}#t=0\.02,/);
  const answer = await fetch(site.url() + address);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "audio/wav"]);
});
