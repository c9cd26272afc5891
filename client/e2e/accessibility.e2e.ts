import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./browser.ts";
import { type LivingPage, livingPage, newLivingPage, SCREENS } from "./living-page.ts";
import { headingFaults, languageFaults } from "./page-faults.ts";
import { openSite } from "./site.ts";
import { aRespondent, IDEA, reachCheckPage } from "./survey-journey.ts";

const site = openSite();
const INTAKE = "**/api/v1/surveys/percepcion/responses";
const REFUSAL = {
  status: 422,
  contentType: "application/problem+json",
  body: JSON.stringify({ code: "response.invalid" }),
};

/** What is checked on every state of every page; colours are the same in every language. */
async function inspect(page: Page): Promise<void> {
  const state = `${page.url()} ${await page.locator("main h1").first().innerText()}`;
  const language = await page.locator("html").getAttribute("lang");
  expect(await headingFaults(page), state).toEqual([]);
  if (language !== "es") expect(await languageFaults(page, [IDEA]), state).toEqual([]);
  expect(await findViolations(page), state).toEqual([]);
  if (language !== "tzh") return;
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findViolations(page), `${state}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Without movement, which would show colours on their way from one to another. */
async function newReader(language: string): Promise<LivingPage> {
  const living = await newLivingPage(site, { reducedMotion: "reduce" });
  await living.open(`/${language}/encuestas/percepcion`);
  return living;
}

const act = (page: Page, name: string) => page.locator(`[data-do=${name}]`).click();
const status = (page: Page) => page.locator("main > .device-status[role=status]");
const isFocused = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

/** The post of the response, held until the test says how it ends. */
async function holdPosts(page: Page) {
  const held: Route[] = [];
  await page.context().route(INTAKE, (route) => void held.push(route));
  return async (end: (route: Route) => Promise<void>) => {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await Promise.all(held.splice(0).map(end));
  };
}

describe.each(["es", "tzh", "tzo"])("a reader of the living page in %s", (language) => {
  it("meets no obstacle on any screen, and hears what is to mend", async () => {
    const { page } = await newReader(language);
    await inspect(page);
    const respondent = aRespondent(page);
    const seen = new Set<string>();
    const onScreen = async () => {
      const screen = await page.locator("input[name=pantalla]").inputValue();
      if (seen.size === 0) {
        await respondent.goForward();
        expect(await isFocused(page, ".error-summary[role=alert]")).toBe(true);
      }
      seen.add(screen);
      await inspect(page);
    };
    await reachCheckPage(respondent, { pick: 0, onScreen });
    expect(seen.size).toBeGreaterThan(5);
  });

  it("meets none while the response is on its way, and hears how far it is", async () => {
    const living = await newReader(language);
    const { page } = living;
    await living.begin();
    await living.goTo(SCREENS.check);
    const endPosts = await holdPosts(page);
    await living.send();
    const heading = page.locator("[aria-live=polite] > h1");
    await heading.waitFor();
    expect(await isFocused(page, "main h1")).toBe(true);
    await page.locator("progress").waitFor();
    await inspect(page);
    await endPosts((route) => route.abort());
    await page.locator("[data-do=send-now]").waitFor();
    expect(await isFocused(page, "main h1")).toBe(true);
    await inspect(page);
    await act(page, "send-now");
    await endPosts((route) => route.fulfill(REFUSAL));
    await page.locator(".error-summary[role=alert]").waitFor();
    await inspect(page);
    await act(page, "send-now");
    await endPosts((route) => route.continue());
    await page.locator("[data-folio]").waitFor();
    expect(await isFocused(page, "main h1")).toBe(true);
    await inspect(page);
  });

  it("meets none where two tabs or an earlier visit are told of", async () => {
    const living = await newReader(language);
    const { page } = living;
    await living.begin();
    expect(await status(page).innerText()).toBe("");
    await page.context().setOffline(true);
    await expect.poll(() => status(page).innerText()).not.toBe("");
    await inspect(page);
    await page.context().setOffline(false);
    const other = livingPage(await page.context().newPage(), site.url());
    await other.open(`/${language}/encuestas/percepcion`);
    await other.page.locator("[role=status] > .notice").waitFor();
    await inspect(other.page);
    await act(other.page, "resume");
    await other.page.locator("[data-do=take-over]").waitFor();
    await inspect(other.page);
    await other.page.close();
    const endPosts = await holdPosts(page);
    await living.goTo(SCREENS.check);
    await living.send();
    await endPosts((route) => route.abort());
    const next = livingPage(await page.context().newPage(), site.url());
    await next.open(`/${language}/encuestas/percepcion`);
    await next.page.locator("[data-do=show-unsent]").waitFor();
    await inspect(next.page);
  });
});

describe("a reader of the screen", () => {
  it("hears the section with its heading, where the focus goes", async () => {
    const { page, begin, forward, choose } = await newReader("es");
    await begin();
    await choose("contacto_12m", "2");
    await forward();
    const heading = page.getByRole("heading", { level: 1 });
    await expect.poll(() => isFocused(page, "main h1")).toBe(true);
    const described = (await heading.getAttribute("aria-describedby")) ?? "";
    expect(await page.locator(`#${described}`).innerText()).toBe("Sección 2 de 6");
    expect(await page.getByRole("progressbar", { name: "Sección 2 de 6" }).count()).toBe(1);
  });

  it("hears of a search its name, its state, how much was found and what is chosen", async () => {
    const { page, begin, goTo } = await newReader("es");
    await begin();
    await goTo(SCREENS.person);
    const search = page.getByRole("combobox", { name: "¿En qué región de Chiapas vive usted?" });
    const told = page.locator(".search").first().getByRole("status");
    expect(await told.innerText()).toBe("");
    await search.fill("tux");
    await expect.poll(() => told.innerText()).toMatch(/^Hay \d+ opción/);
    expect(await search.getAttribute("aria-expanded")).toBe("true");
    const active = (await search.getAttribute("aria-activedescendant")) ?? "";
    const list = page.locator(`#${(await search.getAttribute("aria-controls")) ?? ""}`);
    expect(await list.getAttribute("role")).toBe("listbox");
    const option = await list.locator(`#${active}[role=option]`).innerText();
    await search.press("Enter");
    expect(await search.inputValue()).toBe(option);
    expect(await search.getAttribute("aria-expanded")).toBe("false");
  });

  it("hears of a ranking every place, every move and what was done", async () => {
    const { page, begin, goTo } = await newReader("es");
    await begin();
    await goTo(SCREENS.ideas);
    const board = page.getByRole("group", { name: "¿Qué ayudaría más contra la corrupción?" });
    expect(await board.getByRole("status").innerText()).toBe("");
    const offers = board.locator(".rank-offer");
    const [first = "", second = ""] = await offers.allInnerTexts();
    await offers.first().click();
    await offers.first().click();
    expect(await board.getByRole("status").innerText()).toBe(`«${second}» está en el lugar 2.`);
    await board.getByRole("button", { name: `Subir: ${second}` }).click();
    expect(await board.getByRole("status").innerText()).toBe(`«${second}» está en el lugar 1.`);
    const places = await board.getByRole("list").first().getByRole("listitem").allInnerTexts();
    expect(places.map((place) => place.replace(/\s+/g, " "))).toEqual([
      `1 ${second}`,
      `2 ${first}`,
    ]);
  });
});
