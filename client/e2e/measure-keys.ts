import { mkdirSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { findBrowser, launchOptions } from "./browser-place.ts";

/** Milliseconds from a key to the picture that shows it; under 16 the browser tells none. */
export interface Keys {
  readonly pressed: number;
  readonly slowest: number;
  readonly median: number;
}

interface Editor {
  readonly url: string;
  readonly cookie: string;
  /** The question whose texts are written. */
  readonly item: string;
}

const WATCH_KEYS = `
  globalThis.keys = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "keydown" || name === "keypress") globalThis.keys.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
`;
const PAUSE_MS = 60;
const LEAST_MS = 16;
const LABEL = " Escriba lo que usted piensa de esto, con sus palabras.";
const CONDITION = " and ${p4} > 3 and ${p8} < 99";

/** Writes into the label of a question and then into its condition, as a person does. */
export async function measureKeys(
  { url, cookie, item }: Editor,
  folder: string,
): Promise<Readonly<Record<"label" | "condition", Keys>>> {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(launchOptions(await findBrowser(folder)));
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator(`[id="row-${item}"]`).click();
    await page.evaluate(WATCH_KEYS);
    const label = await typed(page, "label", LABEL);
    await page.locator("summary", { hasText: "Lógica" }).click();
    return { label, condition: await typed(page, "relevant", CONDITION) };
  } finally {
    await browser.close();
  }
}

async function typed(page: Page, property: string, text: string): Promise<Keys> {
  await page.evaluate("globalThis.keys.length = 0");
  await page.locator(`[id="prop-${property}"]`).pressSequentially(text, { delay: PAUSE_MS });
  const slow = await page.evaluate<readonly number[]>("globalThis.keys");
  const quick = Array.from({ length: Math.max(0, text.length - slow.length) }, () => LEAST_MS);
  const all = [...slow, ...quick].toSorted((a, b) => a - b);
  const median = all[Math.floor(all.length / 2)] ?? LEAST_MS;
  return { pressed: text.length, slowest: all.at(-1) ?? LEAST_MS, median };
}
