import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./browser.ts";
import { openSite } from "./site.ts";
import { aRespondent, reachCheckPage } from "./survey-journey.ts";

const site = openSite();

interface Look {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** A page with everything it asked for and everything the browser complained about. */
async function openPage(path: string, { width, colorScheme }: Look) {
  const page = await site.newPage({ viewport: { width, height: 800 }, colorScheme });
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(site.url() + path);
  return { page, asked, complaints };
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await findViolations(page), await page.title()).toEqual([]);
}

const LOOKS: readonly Look[] = [
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
];
const PAGES = [
  "/",
  "/es/encuestas/percepcion",
  "/tzh/encuestas/percepcion",
  "/tzo/encuestas/servidores-publicos",
  "/es/aviso-de-privacidad",
  "/api/docs",
];

describe.each(LOOKS)("at $width pixels in the $colorScheme theme", (look) => {
  it.each(PAGES)("%s breaks no rule of WCAG 2.2 AA and asks nobody else", async (path) => {
    const { page, asked, complaints } = await openPage(path, look);
    await expectAccessible(page);
    expect(asked.filter((url) => !url.startsWith(site.url()) && !url.startsWith("data:"))).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it.each(["es", "tzh"])("no screen of the journey in %s breaks a rule", async (language) => {
    const { page, complaints } = await openPage(`/${language}/encuestas/percepcion`, look);
    const respondent = aRespondent(page);
    await reachCheckPage(respondent, { pick: 0, onScreen: () => expectAccessible(page) });
    await respondent.goForward();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it("neither does a screen with errors", async () => {
    const { page } = await openPage("/es/encuestas/percepcion", look);
    const respondent = aRespondent(page);
    await respondent.goForward();
    await respondent.goForward();
    expect(await page.locator("[role=alert]").count()).toBe(1);
    expect(await page.locator("[aria-invalid=true]").count()).toBeGreaterThan(0);
    await expectAccessible(page);
  });

  it("nor a page that is not there", async () => {
    const { page } = await openPage("/es/nada", look);
    await expectAccessible(page);
  });
});

describe("the keyboard alone", () => {
  it("answers a survey to its folio", async () => {
    const { page } = await openPage("/es/encuestas/servidores-publicos", {
      width: 1280,
      colorScheme: "light",
    });
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("class")).toBe("skip");
    for (let screen = 0; screen < 30; screen += 1) {
      await answerByKeyboard(page);
      if ((await page.locator("[data-folio]").count()) > 0) break;
    }
    expect(await aRespondent(page).folio()).not.toBeNull();
  });
});

/** Tabs through a screen, takes the choice under the focus with the space bar, ends with Enter. */
async function answerByKeyboard(page: Page): Promise<void> {
  const forward = page.locator("main form button[type=submit]:not([formaction])").last();
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 0) continue;
    if ((await focused.getAttribute("type")) === "radio") await page.keyboard.press("Space");
    if (await forward.evaluate((button) => button === document.activeElement)) {
      const loaded = page.waitForEvent("load");
      await page.keyboard.press("Enter");
      await loaded;
      return;
    }
  }
  throw new Error("the forward button was never reached");
}
