import type { Page, Response } from "playwright-core";
import { describe, expect, it } from "vitest";
import { digestOf, type ResponseBody } from "../../surveys/core/index.ts";
import { answerByKeyboard } from "./keyboard.ts";
import { FIRST_SCREEN, newLivingPage, OPINION, SCREENS, untilAlive } from "./living-page.ts";
import { openSite } from "./site.ts";
import { aRespondent, FORWARD, IDEA, reachCheckPage } from "./survey-journey.ts";

const site = openSite();

const living = () => newLivingPage(site);

/** What the page loads as documents from now on. */
function documentsOf(page: Page): readonly string[] {
  const documents: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  return documents;
}

/** The only answer to a post of this page. */
function postOf(page: Page): Promise<Response> {
  return page.waitForResponse((response) => response.request().method() === "POST");
}

const focusIsOn = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

/** Safe: the page posts what `advance` made. */
function postedBody(response: Response): ResponseBody {
  return response.request().postDataJSON() as ResponseBody;
}

describe("answering with JavaScript", () => {
  it.each([
    { language: "es", pick: 0 },
    { language: "tzh", pick: 1 },
    { language: "tzo", pick: 2 },
  ])(
    "in $language stores exactly what was answered, without loading a page",
    async ({ language, pick }) => {
      const { open, page } = await living();
      await open(`/${language}/encuestas/percepcion`);
      const documents = documentsOf(page);
      const respondent = aRespondent(page);
      const seen = new Set<string>();
      const onScreen = async () => {
        await page.locator("#encuesta").waitFor();
        expect(await page.locator("main h1").count()).toBe(1);
        expect(await page.locator("main form").count()).toBe(1);
        expect(await focusIsOn(page, "main h1")).toBe(true);
        seen.add(await page.locator("input[name=pantalla]").inputValue());
      };
      await reachCheckPage(respondent, { pick, onScreen });
      expect(seen.size).toBeGreaterThan(6);
      const posted = postOf(page);
      await respondent.goForward();
      const folio = (await respondent.folio()) ?? "";
      expect(documents).toEqual([]);
      const stored = site.findResponse(folio);
      const { dano_municipio: harm, ...answers } = respondent.answers;
      expect(stored?.answers).toEqual({ ...answers, dano_municipio: Number(harm) });
      const response = await posted;
      const digest = digestOf(postedBody(response));
      expect(await response.json()).toEqual({ id: stored?.id, folio, digest });
      expect(stored).toMatchObject({ language, digest });
    },
  );

  it("a question that an answer makes relevant appears and goes without a button", async () => {
    const { begin, choose, open, page } = await living();
    await open();
    await begin();
    const office = page.locator('[data-question="oficina"]');
    expect(await office.count()).toBe(0);
    await choose("contacto_12m", "1");
    await office.waitFor({ timeout: 3000 });
    expect(await focusIsOn(page, '[name="q:contacto_12m"][value="1"]')).toBe(true);
    await choose("contacto_12m", "2");
    await office.waitFor({ state: "detached" });
  });

  it("what is missing is told at the focus, marked, and gone once mended", async () => {
    const { begin, choose, forward, heading, open, page } = await living();
    await open();
    await begin();
    await forward();
    expect(await focusIsOn(page, ".error-summary")).toBe(true);
    expect(await page.title()).toContain("Falta corregir");
    expect(await page.locator("[aria-invalid=true]").count()).toBe(1);
    await page.locator(".error-summary a").click();
    expect(await focusIsOn(page, '[name="q:contacto_12m"][value="1"]')).toBe(true);
    await choose("contacto_12m", "2");
    await page.locator(".error-summary").waitFor({ state: "detached" });
    expect(await page.locator("[aria-invalid=true], .field-error").count()).toBe(0);
    expect(await page.title()).not.toContain("Falta corregir");
    expect(await heading()).toBe(FIRST_SCREEN);
  });

  it("a double click on the last button stores one response", async () => {
    const { begin, folio, goTo, open, page } = await living();
    await open();
    await begin();
    await goTo(SCREENS.check);
    const before = site.storedResponses();
    await page.locator(FORWARD).last().dblclick();
    expect(await folio()).not.toBe("");
    expect(site.storedResponses()).toBe(before + 1);
  });
});

describe("moving about", () => {
  it("the browser's buttons go from screen to screen and keep every answer", async () => {
    const { begin, choose, forward, goTo, heading, isChosen, open, page, see } = await living();
    await open();
    const documents = documentsOf(page);
    await begin();
    await goTo(SCREENS.opinion);
    await choose("frec_estado", "3");
    await forward();
    await choose("castigo", "4");
    await page.goBack();
    await see(OPINION);
    expect(await focusIsOn(page, "main h1")).toBe(true);
    expect(await isChosen("frec_estado", "3")).toBe(true);
    await page.goBack();
    await see(FIRST_SCREEN);
    expect(await isChosen("contacto_12m", "2")).toBe(true);
    await page.goBack();
    await page.locator("#empezar").waitFor();
    expect(await page.title()).toContain(await heading());
    await page.goForward();
    await see(FIRST_SCREEN);
    await page.goForward();
    await page.goForward();
    await see("Por qué pasa");
    expect(await isChosen("castigo", "4")).toBe(true);
    expect(documents).toEqual([]);
  });

  it("so does the page's own way back", async () => {
    const { begin, choose, goTo, isChosen, open, press, see } = await living();
    await open();
    await begin();
    await goTo(SCREENS.opinion);
    await choose("frec_estado", "3");
    await press("Atrás");
    await see(FIRST_SCREEN);
    expect(await isChosen("contacto_12m", "2")).toBe(true);
    await goTo(SCREENS.opinion);
    expect(await isChosen("frec_estado", "3")).toBe(true);
  });

  it("another language in the middle keeps the screen and every answer", async () => {
    const { begin, choose, folio, goTo, isChosen, open, page, send, speak } = await living();
    await open();
    await begin();
    await goTo(SCREENS.ideas);
    await choose("conoce_queja", "1");
    await page.locator("textarea").fill(IDEA);
    await page.locator(".rank-offer").nth(2).click();
    const first = await page.locator(".rank input[value='1']").getAttribute("name");
    await speak("tzh");
    await expect.poll(() => new URL(page.url()).search).toBe("");
    expect(await page.locator("input[name=pantalla]").inputValue()).toBe(SCREENS.ideas);
    expect(await isChosen("conoce_queja", "1")).toBe(true);
    expect(await page.locator("textarea").inputValue()).toBe(IDEA);
    expect(await page.locator(".rank input[value='1']").getAttribute("name")).toBe(first);
    await page.locator("textarea").fill("Otra idea");
    await page.reload();
    await untilAlive(page);
    expect(await page.locator("textarea").inputValue()).toBe("Otra idea");
    await page.goBack();
    await untilAlive(page, "es");
    expect(await page.locator("textarea").inputValue()).toBe("Otra idea");
    await goTo(SCREENS.check);
    await send();
    expect(site.findResponse(await folio())).toMatchObject({
      language: "es",
      answers: { contacto_12m: "2", conoce_queja: "1", propuesta: "Otra idea" },
    });
  });
});

describe("the keyboard alone", () => {
  it("answers every kind of question to the folio, ranking and search too", async () => {
    const { folio, open, page } = await living();
    await open();
    await answerByKeyboard(page);
    for (let screen = 0; screen < 20; screen += 1) {
      if ((await page.locator("#encuesta").count()) === 0) break;
      await answerByKeyboard(page);
    }
    const { answers } = site.findResponse(await folio()) ?? {};
    expect(answers).toMatchObject({
      contacto_12m: "1",
      prioridades: { length: 6 },
      propuesta: "Luz",
    });
    expect(JSON.stringify(answers)).toMatch(/"municipio":"\d+"/);
  });
});
