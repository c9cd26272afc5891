import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { openSite } from "../client/e2e/site.ts";
import { openPanelSite } from "./testing/panel-site.ts";
import { PLACE, recordAloud as record, recordingDesk, SPOKEN } from "./testing/recording-desk.ts";
import { button } from "./testing/survey-desk.ts";

const site = openPanelSite(openSite());
const { openAt: openVoice, recordingsOf } = recordingDesk(site);
const KEY = SPOKEN;
const PATIENT = { timeout: 20_000 };

const stored = (page: Page) => page.locator(".voice-stored");
const waiting = (page: Page) => page.locator(".voice-queue").getAttribute("data-waiting");

describe("recording a text", () => {
  it("shows the level, plays back, trims, saves and records anew", async () => {
    const page = await openVoice();
    await button(page, /^Grabar/).click();
    await page.locator("meter").waitFor();
    await expect.poll(() => page.locator("meter").getAttribute("value"), PATIENT).not.toBe("0");
    await page.waitForTimeout(1_500);
    await button(page, /^Detener/).click();
    await page.locator(".voice-take").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await button(page, /^Escuchar/).click();
    await button(page, /^Parar/).waitFor();
    await page.locator("#voz-start").fill("0.3");
    await page.locator("#voz-start").press("Tab");
    await page.locator("#voz-end").fill("1.1");
    await page.locator("#voz-end").press("Tab");
    await button(page, /^Guardar la grabación/).click();
    await stored(page).waitFor();
    const first = (await recordingsOf(page))[KEY];
    expect(first).toMatchObject({ start: 300, end: 1100, mediaType: "audio/webm" });
    // 32 kbit/s: about 4 kB a second.
    expect(first?.bytes).toBeLessThan(20_000);
    await button(page, /^Escuchar/).click();
    await button(page, /^Parar/).waitFor();
    await record(page);
    await button(page, /^Guardar la grabación/).click();
    await expect
      .poll(async () => (await recordingsOf(page))[KEY]?.file, PATIENT)
      .not.toBe(first?.file);
  });

  it("moves the marks of what is stored, and takes it back after asking", async () => {
    const page = await openVoice("oficina.hint");
    await record(page);
    await button(page, /^Guardar la grabación/).click();
    await stored(page).waitFor();
    await page.getByText("Ajustar, agregar otro formato o retirar").click();
    await page.locator(".voice-stored canvas").waitFor();
    await page.locator("#voz-end").fill("0.9");
    await page.locator("#voz-end").press("Tab");
    await button(page, "Guardar inicio y fin").click();
    await expect
      .poll(async () => (await recordingsOf(page))["oficina.hint"]?.end, PATIENT)
      .toBe(900);
    await button(page, "Retirar la grabación").click();
    await button(page, "Sí, retirarla").click();
    await expect.poll(() => stored(page).count(), PATIENT).toBe(0);
    expect((await recordingsOf(page))["oficina.hint"]).toBeUndefined();
  });

  it("goes by keyboard alone, from one text to the next", async () => {
    const page = await openVoice();
    const words = () => page.locator(".voice-words").innerText();
    const before = await words();
    await page.locator(".voice-text").focus();
    await page.keyboard.press("n");
    await expect.poll(words, PATIENT).not.toBe(before);
    await page.keyboard.press("r");
    await page.locator(".voice-clock").waitFor();
    await page.waitForTimeout(1_200);
    await page.keyboard.press("r");
    await page.locator(".voice-take").waitFor();
    await page.keyboard.press("p");
    await button(page, /^Parar/).waitFor();
    await page.keyboard.press("g");
    await stored(page).waitFor();
    await page.keyboard.press("n");
    await expect.poll(() => stored(page).count(), PATIENT).toBe(0);
  });

  it("keeps what was recorded without a connection until the server has it", async () => {
    const page = await openVoice();
    await record(page);
    await page.context().setOffline(true);
    await button(page, /^Guardar la grabación/).click();
    await expect.poll(() => waiting(page), PATIENT).toBe("1");
    await expect
      .poll(() => page.locator(".voice-queue").innerText(), PATIENT)
      .toContain("Sin conexión");
    const before = (await recordingsOf(page))[KEY]?.file;
    await page.context().setOffline(false);
    await expect.poll(() => waiting(page), PATIENT).toBe("0");
    expect((await recordingsOf(page))[KEY]?.file).not.toBe(before);
  });

  it("finds a take again after the page was closed before it was saved", async () => {
    const page = await openVoice();
    await record(page);
    await page.reload();
    await button(page, /^Voz/).click();
    await page.locator(".voice-take").waitFor();
  });
});

describe("the page of voices", () => {
  it("tells how far each voice has come, and has its package", async () => {
    const page = await openVoice();
    await record(page);
    await button(page, /^Guardar la grabación/).click();
    await stored(page).waitFor();
    await page.goto(`${site.url()}${PLACE}/voz`);
    expect(await page.locator("main").innerText()).toContain("En uso");
    expect(await page.locator("main").innerText()).not.toContain("Canario");
    expect(await findViolations(page)).toEqual([]);
    const answer = await page.request.get(`${site.url()}${PLACE}/voz/H01/paquete.zip`);
    expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
    await page.goto(`${site.url()}/panel/hablantes/H01`);
    expect(await findViolations(page)).toEqual([]);
  });
});
