import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chooseFile } from "../client/e2e/choose-file.ts";
import { openSite } from "../client/e2e/site.ts";
import { aWav } from "./testing/a-sound.ts";
import { openPanelSite } from "./testing/panel-site.ts";
import {
  PLACE,
  recordAloud,
  recordAndSave,
  recordingDesk,
  showVoice,
  SPOKEN,
} from "./testing/recording-desk.ts";
import { button } from "./testing/survey-desk.ts";

const site = openPanelSite(openSite());
const { openAt, recordingsOf } = recordingDesk(site);
const PATIENT = { timeout: 20_000 };

const waiting = (page: Page) => page.locator(".voice-queue").getAttribute("data-waiting");
const saved = (page: Page) => page.locator(".voice-stored").waitFor();

async function chooseSound(page: Page, field: string, content: Uint8Array): Promise<void> {
  await chooseFile(page, { field, name: "voz.wav", mimeType: "audio/wav", content });
}

describe("a file instead of the microphone", () => {
  it("is heard first, then saved, and leads the list of speakers as the voice in use", async () => {
    const page = await openAt();
    expect(await page.locator("#voz-hablante").innerText()).not.toContain("voz en uso");
    await chooseSound(page, "#voz-archivo", new TextEncoder().encode("<html>"));
    await expect
      .poll(() => page.locator(".voice-text").innerText(), PATIENT)
      .toContain("No se pudo leer ese sonido");
    await chooseSound(page, "#voz-archivo", aWav(440, 2_000));
    await page.locator(".voice-take").waitFor();
    await button(page, /^Guardar la grabación/).click();
    await saved(page);
    expect((await recordingsOf(page))[SPOKEN]).toMatchObject({ mediaType: "audio/wav" });
    expect(await page.locator("#voz-hablante").innerText()).toContain("voz en uso");
  });

  it("is added in a second format for old phones", async () => {
    const page = await openAt("oficina.hint");
    await recordAndSave(page);
    await page.locator(".voice-stored summary").click();
    await page.locator(".voice-stored canvas").waitFor();
    await chooseSound(page, "#voz-otra", aWav(440, 1_500));
    await expect
      .poll(() => page.locator(".voice-stored").innerText(), PATIENT)
      .toContain("También en WAV");
    const { older } = (await recordingsOf(page))["oficina.hint"] ?? {};
    expect(older?.mediaType).toBe("audio/wav");
    const answer = await page.request.get(`${site.url()}/audio/${older?.file ?? ""}`);
    expect(answer.headers()["content-type"]).toBe("audio/wav");
  });
});

describe("a recording that was kept without a connection", () => {
  it("is sent the next time that the workbench is opened", async () => {
    const page = await openAt();
    const before = (await recordingsOf(page))[SPOKEN]?.file;
    await recordAloud(page);
    await page.context().setOffline(true);
    await button(page, /^Guardar la grabación/).click();
    await expect.poll(() => waiting(page), PATIENT).toBe("1");
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto(`${site.url()}${PLACE}#${SPOKEN}`);
    await showVoice(next);
    await expect.poll(async () => (await recordingsOf(next))[SPOKEN]?.file).not.toBe(before);
    await expect.poll(() => waiting(next), PATIENT).toBe("0");
  });
});

describe("without a microphone", () => {
  it("the workbench says how to allow it, and takes it once it is allowed", async () => {
    const page = await openAt();
    const refuse = async (route: Route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "permissions-policy": "microphone=()" };
      await route.fulfill({ response, headers });
    };
    await page.route(`**${PLACE}`, refuse);
    await page.reload();
    await showVoice(page);
    await button(page, /^Grabar/).click();
    const told = page.locator(".voice-state .notice");
    await expect.poll(() => told.innerText(), PATIENT).toContain("permita el micrófono");
    expect(await button(page, /^Grabar/).isEnabled()).toBe(true);
    await page.unroute(`**${PLACE}`, refuse);
    await page.reload();
    await showVoice(page);
    await recordAloud(page);
  });

  it("on an address without https it says why, and still takes files", async () => {
    const page = await openAt();
    // An address that no browser trusts, before the same server.
    const plain = "http://consulta.test";
    await page.route(`${plain}/**`, async (route) => {
      const url = route.request().url().replace(plain, site.url());
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    await page.goto(`${plain}${PLACE}#${SPOKEN}`);
    await showVoice(page);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await button(page, /^Grabar/).click();
    const told = page.locator(".voice-state .notice");
    await expect.poll(() => told.innerText(), PATIENT).toContain("dirección segura (https)");
    await chooseSound(page, "#voz-archivo", aWav(440, 2_000));
    await page.locator(".voice-take").waitFor();
  });
});

/** What a player without a script of ours does with a part of a sound. */
const LISTEN = `(async () => {
  const sound = new Audio(ADDRESS);
  await sound.play();
  const from = sound.currentTime;
  await new Promise((stopped) => sound.addEventListener("pause", stopped, { once: true }));
  return { from, to: sound.currentTime, length: sound.duration };
})()`;

describe("what the browser recorded", () => {
  it("is played by its own player from mark to mark, though it names no length", async () => {
    const key = "atencion_lengua.label";
    const page = await openAt(key);
    await recordAndSave(page, 3_000);
    const told = (await recordingsOf(page))[key];
    expect(told?.mediaType).toBe("audio/webm");
    const address = `/audio/${told?.file ?? ""}#t=0.5,1.5`;
    const code = LISTEN.replace("ADDRESS", JSON.stringify(address));
    const heard = await page.evaluate<{ from: number; to: number; length: number }>(code);
    expect(heard.from).toBeGreaterThan(0.4);
    expect(heard.from).toBeLessThan(0.8);
    expect(heard.to).toBeGreaterThan(1.4);
    expect(heard.to).toBeLessThan(1.9);
    expect(heard.length).toBeGreaterThan(2.5);
  });
});
