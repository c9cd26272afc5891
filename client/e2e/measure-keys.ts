import { mkdirSync } from "node:fs";
import { chromium, type Locator, type Page } from "playwright-core";
import { findBrowser, launchOptions } from "./browser-place.ts";

/** Milliseconds from a key to the picture that shows it; under 16 the browser tells none. */
export interface Keys {
  readonly pressed: number;
  readonly slowest: number;
  readonly median: number;
}

interface Place {
  readonly url: string;
  /** Of who is signed in. */
  readonly cookie: string;
  /** Where the browser is extracted to. */
  readonly folder: string;
}

/** Writes into a field as a person does. */
export type Write = (field: Locator, text: string) => Promise<Keys>;

const WATCH_KEYS = `
  globalThis.keys = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "keydown" || name === "keypress") globalThis.keys.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
`;
const PAUSE_MS = 60;
const LEAST_MS = 16;

/** What keys cost on a page of the panel, on a wide screen. */
export async function measureKeys<Measured>(
  { url, cookie, folder }: Place,
  measure: (page: Page, write: Write) => Promise<Measured>,
): Promise<Measured> {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(launchOptions(await findBrowser(folder)));
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(WATCH_KEYS);
    return await measure(page, async (field, text) => await typed(page, field, text));
  } finally {
    await browser.close();
  }
}

async function typed(page: Page, field: Locator, text: string): Promise<Keys> {
  await page.evaluate("globalThis.keys.length = 0");
  await field.pressSequentially(text, { delay: PAUSE_MS });
  const slow = await page.evaluate<readonly number[]>("globalThis.keys");
  const quick = Array.from({ length: Math.max(0, text.length - slow.length) }, () => LEAST_MS);
  const all = [...slow, ...quick].toSorted((a, b) => a - b);
  const median = all[Math.floor(all.length / 2)] ?? LEAST_MS;
  return { pressed: text.length, slowest: all.at(-1) ?? LEAST_MS, median };
}
