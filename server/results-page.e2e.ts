import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findViolations, openBrowser } from "../client/e2e/browser.ts";
import { type BuiltServer, startServer } from "../client/e2e/built-server.ts";
import { readRecords } from "./exports/testing/read-cells.ts";
import { questionsOnPage } from "./testing/results-numbers.ts";

const run = promisify(execFile);
const ROUND = "percepcion-demo";

let server: BuiltServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  await consulta("demo");
}, 120_000);
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The built command line, beside the running server. */
async function consulta(...argv: readonly string[]): Promise<string> {
  const program = [".build/node/consulta.js", ...argv];
  const options = { env: { ...process.env, DATA_DIR: server.dataDir }, maxBuffer: 2 ** 26 };
  return (await run(process.execPath, program, options)).stdout;
}

function address(language: string): string {
  return `${server.url}/${language}/resultados/percepcion?levantamiento=${ROUND}`;
}

async function openResults(options: BrowserContextOptions, language = "es") {
  const page = await (await browser.newContext(options)).newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address(language));
  return { page, asked, complaints };
}

const firstChart = (page: Page) => page.locator(".chart > canvas").first();
const pixels = (page: Page) =>
  firstChart(page).evaluate((canvas) =>
    canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : "",
  );

const MOST_WAIT_MS = 500;

/** Scrolls from chart to chart, so that every one comes near and is drawn. */
async function seeAll(page: Page): Promise<void> {
  for (const box of await page.locator(".chart").all()) {
    // Two frames, or a while: a busy machine may show none, and Playwright would wait for ever.
    await box.evaluate(async (chart, most) => {
      chart.scrollIntoView();
      await new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
        setTimeout(done, most);
      });
    }, MOST_WAIT_MS);
  }
}

describe("the results of the demonstration", () => {
  it("are the numbers of a recount of its CSV, for 1,590 responses", async () => {
    const html = await (await fetch(address("es"))).text();
    const csv = ["export", "percepcion", "--round", ROUND, "--format", "csv", "--out", "-"];
    const rows = readRecords(await consulta(...csv));
    expect(html).toContain('data-total="1590"');
    expect(rows).toHaveLength(1590);
    const questions = questionsOnPage(html);
    expect(questions.length).toBeGreaterThan(20);
    for (const { name, n, choices } of questions) {
      // Several choices have a column each; of a ranking the first place counts.
      const ofSeveral = Object.keys(rows[0] ?? {}).filter((one) => one.startsWith(`${name}/`));
      const columns = ofSeveral.length === 0 ? [name] : ofSeveral;
      const answered = rows.filter((row) => columns.some((column) => row[column] !== ""));
      expect(answered.length, name).toBe(n);
      for (const [choice, count] of Object.entries(choices)) {
        const marked = answered.filter((row) =>
          ofSeveral.length === 0 ? row[name] === choice : row[`${name}/${choice}`] === "1",
        );
        expect(marked.length, `${name} ${choice}`).toBe(count);
      }
    }
  });

  it("name themselves made up", async () => {
    expect(await (await fetch(address("tzo"))).text()).toContain("Ninguna persona contestó");
  });
});

describe.each([
  { width: 360, colorScheme: "light", language: "es" },
  { width: 360, colorScheme: "dark", language: "tzh" },
  { width: 1280, colorScheme: "light", language: "tzo" },
] as const)("in $language at $width pixels, $colorScheme", ({ width, colorScheme, language }) => {
  it("has a chart for every table, breaks no rule and asks nobody else", async () => {
    const { page, asked, complaints } = await openResults(
      { viewport: { width, height: 800 }, colorScheme },
      language,
    );
    await seeAll(page);
    const tables = await page.locator("table[data-chart]").count();
    expect(tables).toBeGreaterThan(20);
    expect(await page.locator(".chart > canvas[role=img][aria-label]").count()).toBe(tables);
    expect(await page.locator('canvas[aria-label=""]').count()).toBe(0);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"))).toEqual(
      [],
    );
  });
});

describe("the charts", () => {
  it("leave the page complete when their script never comes", async () => {
    const page = await (
      await browser.newContext({ viewport: { width: 360, height: 800 } })
    ).newPage();
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(address("es"));
    expect(await page.locator("canvas").count()).toBe(0);
    const bars = page.locator("tr[data-count] .bar");
    expect(await bars.count()).toBeGreaterThan(100);
    expect(await bars.first().isVisible()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
  });

  it("are drawn when they come near, not all at once", async () => {
    const { page } = await openResults({ viewport: { width: 360, height: 800 } });
    await firstChart(page).scrollIntoViewIfNeeded();
    const isDrawn = (canvas: Element) =>
      canvas instanceof HTMLCanvasElement &&
      (canvas
        .getContext("2d")
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.some(Boolean) ??
        false);
    const last = page.locator(".chart > canvas").last();
    await expect.poll(() => firstChart(page).evaluate(isDrawn)).toBe(true);
    expect(await last.evaluate(isDrawn)).toBe(false);
    await last.scrollIntoViewIfNeeded();
    await expect.poll(() => last.evaluate(isDrawn)).toBe(true);
  });

  it("follow the theme and the contrast of the machine", async () => {
    const { page } = await openResults({
      viewport: { width: 360, height: 800 },
      colorScheme: "light",
    });
    await seeAll(page);
    const light = await pixels(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => pixels(page)).not.toBe(light);
    const dark = await pixels(page);
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    await expect.poll(() => pixels(page)).not.toBe(dark);
  });

  it("fit a page that becomes narrower", async () => {
    const { page } = await openResults({ viewport: { width: 1280, height: 800 } });
    await seeAll(page);
    await page.setViewportSize({ width: 320, height: 700 });
    const right = () =>
      page
        .locator(".chart > canvas")
        .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
    await expect.poll(right).toBeLessThanOrEqual(320);
  });

  it("give way to the tables on paper", async () => {
    const { page } = await openResults({ viewport: { width: 360, height: 800 } });
    const table = page.locator("table[data-chart]").first();
    expect(await table.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await table.isVisible()).toBe(true);
    expect(await page.locator(".chart").first().isVisible()).toBe(false);
  });
});
