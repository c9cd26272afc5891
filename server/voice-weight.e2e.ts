import { afterAll, beforeAll, expect, it } from "vitest";
import { tracesIn } from "../client/e2e/device.ts";
import { livingPage, SCREENS } from "../client/e2e/living-page.ts";
import { openSite } from "../client/e2e/site.ts";
import { bytesOf, startMeter, type TransferMeter } from "../client/e2e/transfer-meter.ts";
import { recordShippedSurvey } from "./testing/voiced-survey.ts";

const KIB = 1024;
const PATIENTLY = { timeout: 20_000 };
const site = openSite();
let meter: TransferMeter;
beforeAll(async () => {
  const words = { "journey.forward": {}, "draft.mark": {} };
  for (const language of ["tzh", "tzo"]) {
    await recordShippedSurvey({ dataDir: site.dataDir(), language, words });
  }
  meter = await startMeter(site.url());
});
afterAll(() => meter.stop());

it.each(["tzh", "tzo"])(
  "costs in %s nothing of the voice but its mark before somebody listens",
  async (language) => {
    const page = await site.newPage({ viewport: { width: 360, height: 740 } });
    const { begin, goTo, open } = livingPage(page, meter.url);
    meter.take();
    await open(`/${language}/encuestas/percepcion`);
    await begin();
    await goTo(SCREENS.check);
    await expect.poll(() => tracesIn(page), PATIENTLY).toContain("/assets/encuestas/");
    const first = meter.take();
    expect(first.length, JSON.stringify(first)).toBeLessThanOrEqual(6);
    expect(bytesOf(first), JSON.stringify(first)).toBeLessThanOrEqual(60 * KIB);
    expect(first.filter(({ path }) => /voz|audio/.test(path))).toEqual([]);
  },
);

it("brings script, stylesheet, manifest and the sound once somebody does", async () => {
  const page = await site.newPage({ viewport: { width: 360, height: 740 } });
  await livingPage(page, meter.url).open("/tzh/encuestas/percepcion");
  meter.take();
  await page.locator(".voice-start").click();
  const pieces = () => meter.take().map(({ path }) => path.replace(/[0-9a-f]{16,}/, "#"));
  const seen: string[] = [];
  await expect
    .poll(() => {
      seen.push(...pieces());
      return seen;
    }, PATIENTLY)
    .toContain("/audio/#");
  expect(seen).toEqual(
    expect.arrayContaining([
      "/assets/voz/voz-#.js",
      "/assets/voz/voz-#.css",
      "/assets/voz/percepcion.tzh.#.json",
    ]),
  );
});
