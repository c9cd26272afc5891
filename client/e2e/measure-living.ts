import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser, launchOptions } from "./browser-place.ts";
import type { Transfer, TransferMeter } from "./transfer-meter.ts";

/** One language of the survey in a browser: what moved, and after how long it lived. */
export interface Living {
  readonly path: string;
  readonly plain: readonly Transfer[];
  /** From the first page to the one that lists the answers. */
  readonly whole: readonly Transfer[];
  readonly again: readonly Transfer[];
  /** Milliseconds from the click that leads here, on a slow phone. */
  readonly interactive: number;
}

const TIMES = 3;
const LATENCY_MS = 400;
const BYTES_PER_SECOND = 400_000 / 8;
const CPU_SLOWDOWN = 4;
/** What only a living page shows. */
const ALIVE = "[data-live]:not([hidden])";
const CHECK_PAGE = "input[name=pantalla][value=revision]";
const KEEPING_MS = 2_000;

/** The survey at each path, in a browser extracted into `folder`. */
export async function measureLiving(
  meter: TransferMeter,
  paths: readonly string[],
  folder: string,
): Promise<readonly Living[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(launchOptions(await findBrowser(folder)));
  try {
    const measured: Living[] = [];
    for (const path of paths) measured.push(await measurePath(browser, meter, path));
    return measured;
  } finally {
    await browser.close();
  }
}

async function measurePath(browser: Browser, meter: TransferMeter, path: string): Promise<Living> {
  const url = meter.url + path;
  const plain = await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    meter.take();
    await page.goto(url);
    return meter.take();
  });
  const visits = await withPage(browser, {}, async (page) => {
    meter.take();
    await goThrough(page, url);
    const whole = meter.take();
    const next = await page.context().newPage();
    await next.goto(url);
    await next.locator(ALIVE).first().waitFor();
    return { whole, again: meter.take() };
  });
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) times.push(await timeToInteractive(browser, url));
  const [, median = 0] = times.toSorted((one, other) => one - other);
  return { path, plain, ...visits, interactive: median };
}

async function withPage<Result>(
  browser: Browser,
  options: { readonly javaScriptEnabled?: boolean },
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The shortest way: only the question that must be answered is. */
async function goThrough(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator(ALIVE).first().waitFor();
  await page.locator("#empezar button[type=submit]").click();
  const required = page.locator('[name="q:contacto_12m"][value="2"]');
  await required.check();
  for (let step = 0; step < 20 && (await page.locator(CHECK_PAGE).count()) === 0; step += 1) {
    await page.locator("main form button[type=submit]:not([formaction])").last().click();
  }
  // The service worker still keeps what was loaded.
  await page.waitForTimeout(KEEPING_MS);
}

async function timeToInteractive(browser: Browser, url: string): Promise<number> {
  return await withPage(browser, {}, async (page) => {
    const tools = await page.context().newCDPSession(page);
    await tools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: BYTES_PER_SECOND,
      uploadThroughput: BYTES_PER_SECOND,
    });
    await tools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    await page.addInitScript(WATCH);
    await page.goto(url);
    await page.locator(ALIVE).first().waitFor();
    return await page.evaluate<number>("globalThis.aliveAt");
  });
}

/** Notes in the page itself when it came to life: asking from outside would come too late. */
const WATCH = `new MutationObserver((_, watch) => {
  if (document.querySelector(${JSON.stringify(ALIVE)}) === null) return;
  globalThis.aliveAt = performance.now();
  watch.disconnect();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["hidden"] })`;
