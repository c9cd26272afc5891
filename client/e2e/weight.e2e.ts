import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tracesIn } from "./device.ts";
import { livingPage, SCREENS } from "./living-page.ts";
import { openSite } from "./site.ts";
import { bytesOf, startMeter, type Transfer, type TransferMeter } from "./transfer-meter.ts";

const KIB = 1024;
const site = openSite();

let meter: TransferMeter | undefined;
beforeAll(async () => {
  meter = await startMeter(site.url());
});
afterAll(() => meter?.stop());

function counted(): TransferMeter {
  if (meter === undefined) throw new Error("used outside a test");
  return meter;
}

/** Script, style and data of the pages; each address names its content. */
function pieces(transfers: readonly Transfer[]): readonly string[] {
  return transfers.map(({ path }) => path).filter((path) => /^\/assets\/|\.js$/.test(path));
}

/** The service worker keeps the pieces after the page has loaded them: then nothing more moves. */
async function untilKept(page: Page): Promise<void> {
  const isKept = async () => {
    const traces = await tracesIn(page);
    return ["/assets/encuestas/", "/assets/survey", "/assets/site"].every((piece) =>
      traces.includes(piece),
    );
  };
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
}

describe.each(["es", "tzh", "tzo"])("the survey in %s", (language) => {
  const path = `/${language}/encuestas/percepcion`;

  it("weighs at most 20 KiB at first sight without JavaScript", async () => {
    const { take, url } = counted();
    const page = await site.newPage({ javaScriptEnabled: false });
    take();
    await page.goto(url + path);
    const transfers = take();
    expect(transfers.map((one) => one.status)).toEqual([200, 200]);
    expect(bytesOf(transfers), JSON.stringify(transfers)).toBeLessThanOrEqual(20 * KIB);
  });

  it("weighs at most 60 KiB in 6 requests with JavaScript, and later no code at all", async () => {
    const { take, url } = counted();
    const page = await site.newPage({ viewport: { width: 360, height: 740 } });
    const { begin, goTo, open } = livingPage(page, url);
    take();
    await open(path);
    await begin();
    await goTo(SCREENS.check);
    await untilKept(page);
    const first = take();
    expect(first.map((one) => one.status)).toEqual(first.map(() => 200));
    expect(first.length, JSON.stringify(first)).toBeLessThanOrEqual(6);
    expect(bytesOf(first), JSON.stringify(first)).toBeLessThanOrEqual(60 * KIB);
    expect(pieces(first)).toHaveLength(4);
    await page.close();

    const again = livingPage(await page.context().newPage(), url);
    await again.open(path);
    expect(pieces(take())).toEqual([]);
  });
});
