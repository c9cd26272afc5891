import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { tracesIn } from "../client/e2e/device.ts";
import {
  livingPage,
  newLivingPage,
  SCREENS,
  untilAlive,
  WAITS,
} from "../client/e2e/living-page.ts";
import { openSite } from "../client/e2e/site.ts";
import { bytesOf, startMeter } from "../client/e2e/transfer-meter.ts";
import { catalogueLists } from "../db/reference/catalogue-lists.ts";
import {
  composeVariant,
  digestOf,
  type LanguagePack,
  type PackText,
  sha256Hex,
  spanishTexts,
} from "../surveys/core/index.ts";
import { shippedDefinitions } from "../surveys/definitions/shipped-definitions.ts";
import { anInterfacePack } from "./testing/put-pack.ts";

const CHAMULA = "tzo-x-chamula";
const PATH = `/${CHAMULA}/encuestas/percepcion`;
const ASKED = "contacto_12m.label";
const KIB = 1024;
const site = openSite();

/** Safe: the server wrote it. */
function storedPack(text: unknown): LanguagePack {
  return JSON.parse(String(text)) as LanguagePack;
}

/** Writes beside the running server. */
function inDatabase<Result>(work: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(join(site.dataDir(), "consulta.db"), { timeout: 5_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function show(pack: LanguagePack): void {
  const { survey, language } = pack;
  inDatabase((database) => {
    database
      .prepare("update language_packs set is_current = 0 where survey = ? and language = ?")
      .run(survey, language);
    database
      .prepare("insert into language_packs values (?, ?, ?, ?, null, '2026-11-20', 1, 1)")
      .run(digestOf(pack), survey, language, JSON.stringify(pack));
  });
}

/** One question in words of Chamula, the rest as in Tsotsil. */
function variantOfToday(): LanguagePack {
  const base = inDatabase((database) => {
    const sql = "select pack from language_packs where survey = 'percepcion' and language = 'tzo'";
    return storedPack(database.prepare(sql).get()?.["pack"]);
  });
  const shipped = shippedDefinitions(catalogueLists);
  const survey = shipped.ok ? shipped.value.find(({ slug }) => slug === "percepcion") : undefined;
  if (survey === undefined) throw new Error("the survey does not ship");
  const own: PackText = {
    ...{ text: "Li jkʼopkutik", state: "draft_human", origin: "persona" },
    sourceHash: sha256Hex(spanishTexts(survey).get(ASKED) ?? ""),
  };
  const texts = { [ASKED]: own };
  return composeVariant({ survey: "percepcion", language: CHAMULA, texts }, base);
}

beforeAll(() => show(variantOfToday()));

describe("a survey in a variant", () => {
  it("is found, answered with JavaScript and stored under its tag", async () => {
    const { begin, folio, goTo, open, page, send } = await newLivingPage(site);
    await open("/tzo/encuestas/percepcion");
    await page.locator(`.languages [lang=${CHAMULA}]`).click();
    await page.locator(`html[lang=${CHAMULA}]`).waitFor();
    expect(await page.locator(`.languages [lang=${CHAMULA}]`).textContent()).toContain("Chamula");
    await open(PATH);
    await begin();
    const question = page.locator("[data-question=contacto_12m]");
    expect(await question.textContent()).toContain("Li jkʼopkutik");
    expect(await question.locator("span[lang=tzo]").count()).toBeGreaterThan(1);
    expect(await findViolations(page)).toEqual([]);
    await goTo(SCREENS.check);
    await send();
    const stored = site.findResponse(await folio());
    expect(stored?.language).toBe(CHAMULA);
  });

  it("is answered without JavaScript, too", async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.url() + PATH);
    await page.locator("#empezar button[type=submit]").click();
    expect(await page.locator("html").getAttribute("lang")).toBe(CHAMULA);
    expect(await page.locator("main").textContent()).toContain("Li jkʼopkutik");
  });

  it("weighs no more than its language", async () => {
    const meter = await startMeter(site.url());
    const weigh = async (path: string) => {
      const page = await site.newPage({ viewport: { width: 360, height: 740 } });
      const { begin, goTo, open } = livingPage(page, meter.url);
      meter.take();
      await open(path);
      await begin();
      await goTo(SCREENS.check);
      await page.close();
      return bytesOf(meter.take());
    };
    const base = await weigh("/tzo/encuestas/percepcion");
    const variant = await weigh(PATH);
    meter.stop();
    expect(variant - base).toBeLessThan(KIB);
  });
});

describe("who speaks a variant", () => {
  const PAGES = ["", "/encuestas/percepcion", "/aviso-de-privacidad", "/nada", "/resultados/nada"];

  it.each(PAGES)("stays in it from %s on, whatever leads on", async (path) => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url()}/${CHAMULA}${path}`);
    expect(await page.locator("html").getAttribute("lang")).toBe(CHAMULA);
    const leading = await page
      .locator("a[href^='/']:not(.languages a, [data-exit], [hreflang]), form")
      .evaluateAll((all) =>
        all.map((one) => one.getAttribute("href") ?? one.getAttribute("action")),
      );
    expect(leading.length).toBeGreaterThan(0);
    expect(leading.filter((href) => href?.startsWith(`/${CHAMULA}`) !== true)).toEqual([]);
    const languages = page.locator(".languages [lang]");
    expect(
      await languages.evaluateAll((all) => all.map((one) => one.getAttribute("lang"))),
    ).toEqual(["es", "tzh", "tzo", CHAMULA]);
  });

  it("keeps what was said in another language and back, and after a reload", async () => {
    const { begin, choose, isChosen, open, page, speak } = await newLivingPage(site);
    await open(PATH);
    await begin();
    await choose("contacto_12m", "2");
    for (const language of ["tzo", "es", CHAMULA]) {
      await speak(language);
      expect(await isChosen("contacto_12m", "2"), language).toBe(true);
    }
    await open(PATH);
    expect(await isChosen("contacto_12m", "2")).toBe(true);
    expect(await page.locator("[data-question=contacto_12m]").textContent()).toContain("Li jkʼop");
  });

  it("answers without a connection, and sends it as theirs when it is back", async () => {
    const { begin, folio, goTo, open, page, see, send } = await newLivingPage(site, {
      serviceWorkers: "allow",
    });
    await open(PATH);
    await begin();
    await expect.poll(() => tracesIn(page), { timeout: 20_000 }).toContain("/assets/encuestas/");
    await page.context().setOffline(true);
    await page.reload();
    await untilAlive(page, CHAMULA);
    await goTo(SCREENS.check);
    await send();
    await see(WAITS);
    await page.context().setOffline(false);
    expect(site.findResponse(await folio())?.language).toBe(CHAMULA);
  });

  it("is answered by the plain forms to the receipt, which is theirs too", async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.url() + PATH);
    await page.locator("#empezar button[type=submit]").click();
    for (let screen = 0; screen < 20; screen += 1) {
      if ((await page.locator("[data-folio]").count()) > 0) break;
      const required = page.locator("[name='q:contacto_12m'][value='2']");
      if ((await required.count()) > 0) await required.check();
      await page.locator("#encuesta .form-actions button[type=submit]").last().click();
    }
    expect(await page.locator("html").getAttribute("lang")).toBe(CHAMULA);
    const folio = (await page.locator("[data-folio]").getAttribute("data-folio")) ?? "";
    expect(site.findResponse(folio)?.language).toBe(CHAMULA);
  });
});

it("shows a text of the interface that was edited at the next visit, in both translators", async () => {
  const { begin, open, page } = await newLivingPage(site);
  show(anInterfacePack("tzo", { "journey.forward": { text: "Batel", state: "approved" } }));
  await open("/tzo/encuestas/percepcion");
  await begin();
  await page.getByRole("button", { name: "Batel" }).first().waitFor();
  show(anInterfacePack("tzo", { "journey.forward": { text: "Xbat", state: "approved" } }));
  const plain = await site.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site.url()}/tzo/encuestas/percepcion`);
  await plain.locator("#empezar button[type=submit]").click();
  await plain.getByRole("button", { name: "Xbat" }).first().waitFor();
});
