import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { type LivingPage, newLivingPage } from "../client/e2e/living-page.ts";
import { openSite } from "../client/e2e/site.ts";
import { speakEverything } from "./testing/spoken-everything.ts";

const PATH = "/tzh/encuestas/todos";
const PATIENTLY = { timeout: 30_000 };
const site = openSite();
beforeAll(() => speakEverything(site.dataDir()));

async function newListener(): Promise<LivingPage> {
  const living = await newLivingPage(site, { reducedMotion: "reduce" });
  await living.open(PATH);
  return living;
}

async function listen(page: Page): Promise<void> {
  await page.locator(".voice-start").click();
  await page.locator("[data-voice-say]").first().waitFor();
}

async function skipPractice(page: Page): Promise<void> {
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
}

/** Texts in sight that nothing says. Every draft carries its mark. */
async function silentTexts(page: Page): Promise<readonly string[]> {
  return await page.evaluate<readonly string[]>(`
    [...document.querySelectorAll("main .draft-mark")].flatMap((mark) => {
      const text = mark.parentElement;
      if (!text.checkVisibility() || text.closest(".visually-hidden, [aria-hidden=true], .question-optional, [role=status], .voice-start, .voice-keep")) return [];
      const place = text.closest("button, a, label, summary, legend, h1, h2, h3, p, li, dt, dd, .spoken, .matrix-column, div");
      const near = [place.previousElementSibling, place.nextElementSibling, place.closest(".spoken"), place, place.closest("details")?.previousElementSibling];
      return near.some((one) => one?.matches("[data-voice-say]") || one?.querySelector(":scope > [data-voice], :scope > [data-voice-say], :scope [data-voice]")) ? [] : [text.textContent];
    })`);
}

/** What is marked as being said, in order, until the page is silent. */
async function heard(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  await page.evaluate(`(() => {
    globalThis.said = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target.getAttribute("aria-current") === "true") said.push(target.textContent);
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["aria-current"] });
  })()`);
  await act();
  await expect.poll(() => page.evaluate("said.length"), PATIENTLY).toBeGreaterThan(0);
  await expect.poll(() => page.locator("main [aria-current=true]").count(), PATIENTLY).toBe(0);
  return await page.evaluate<readonly string[]>("globalThis.said");
}

describe("who cannot read", () => {
  it("hears all of the first page: what is kept, the notice and the wishes, to its button", async () => {
    const { page } = await newListener();
    const said = await heard(page, () => page.locator(".voice-start").click());
    for (const part of ["answers", "careful", "responsible", "refuse", "discreet"]) {
      expect(
        said.some((text) => text.includes(` ${part}`)),
        part,
      ).toBe(true);
    }
    expect(said.at(-1)).toContain(" begin");
    expect(await silentTexts(page)).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });

  it("hears every text of every kind of question", async () => {
    const { choose, forward, page } = await newListener();
    await listen(page);
    await page.locator("#empezar button[type=submit]").click();
    await skipPractice(page);
    await page.locator(".voice-all").first().waitFor();
    expect(await silentTexts(page)).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await choose("asked", "1");
    await forward();
    await page.locator("[data-question=trust_a]").waitFor();
    await page.locator("button[formaction^='?agregar']").click();
    await page.locator(".repeat-entry").waitFor();
    expect(await silentTexts(page)).toEqual([]);
    // The bar at the bottom covers what stands half under it.
    await page.evaluate("scrollTo(0, 0)");
    expect(await findViolations(page)).toEqual([]);
  });

  it("keeps the focus while buttons come and go around what is chosen by keyboard", async () => {
    const { page } = await newListener();
    await listen(page);
    await page.locator("#empezar button[type=submit]").click();
    await skipPractice(page);
    for (const field of ["q:themes", "q:free:refused", "q:agree"]) {
      const control = page.locator(`[name="${field}"]`).last();
      await control.press("Space");
      await expect.poll(() => control.isChecked()).toBe(true);
      expect(await control.evaluate((one) => one === document.activeElement), field).toBe(true);
      const choice = control.locator("xpath=..");
      const beside = choice.locator("xpath=preceding-sibling::*[1]|following-sibling::*[1]");
      await beside.and(page.locator("[data-voice-say]")).first().waitFor();
    }
  });

  it("hears what is wrong as soon as it is told, and again after the next try", async () => {
    const { forward, page } = await newListener();
    await listen(page);
    await page.locator("#empezar button[type=submit]").click();
    await skipPractice(page);
    for (const time of ["first", "second"]) {
      const said = (await heard(page, forward)).join(" / ");
      for (const part of [" errors", " label", " required"]) expect(said, time).toContain(part);
    }
    expect(await page.locator(".field-error [data-voice-say]").count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
  });

  it("hears every answer before it is sent, and that it was received", async () => {
    const { choose, forward, page, send } = await newListener();
    await listen(page);
    await page.locator("#empezar button[type=submit]").click();
    await skipPractice(page);
    await choose("asked", "2");
    await forward();
    await page.locator("[data-question=trust_a]").waitFor();
    const checked = await heard(page, forward);
    expect(checked.some((text) => text.includes(" send"))).toBe(true);
    expect(await silentTexts(page)).toEqual([]);
    const no = await page.locator("dd", { hasText: "No" }).first().innerText();
    expect(checked.some((text) => no.includes(text.trim().slice(0, 8)))).toBe(true);
    const received = await heard(page, send);
    expect(received.some((text) => text.includes(" thanks"))).toBe(true);
    expect(await silentTexts(page)).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });
});
