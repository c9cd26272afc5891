import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { findViolations } from "./browser.ts";
import { answerByKeyboard } from "./keyboard.ts";
import { headingFaults, languageFaults } from "./page-faults.ts";
import { openSite } from "./site.ts";
import { aRespondent, IDEA, reachCheckPage } from "./survey-journey.ts";

const site = openSite();
afterEach(() => {
  site.closeRoundsOn(null);
});

interface Look {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** A page with everything it asked for and everything the browser complained about. */
async function openPage(path: string, { width, colorScheme }: Look) {
  const page = await site.newPage({ viewport: { width, height: 800 }, colorScheme });
  return { page, ...(await visit(page, path)) };
}

async function visit(page: Page, path: string) {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(site.url() + path);
  return { asked, complaints };
}

/** axe needs scripts of its own, so the page's are replaced by nothing. */
async function openWithoutScript(path: string, { width, colorScheme }: Look) {
  const page = await site.newPage({ viewport: { width, height: 800 }, colorScheme });
  await page.route("**/*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "" }),
  );
  return { page, ...(await visit(page, path)) };
}

async function expectAccessible(page: Page): Promise<void> {
  const title = await page.title();
  expect(await headingFaults(page), title).toEqual([]);
  const language = await page.locator("html").getAttribute("lang");
  if (language !== "es") expect(await languageFaults(page, [IDEA]), title).toEqual([]);
  expect(await findViolations(page), title).toEqual([]);
}

const PHONE: Look = { width: 360, colorScheme: "light" };
const LOOKS: readonly Look[] = [PHONE, { width: 1280, colorScheme: "dark" }];
const PAGES = [
  "/",
  "/tzh",
  "/es/encuestas/percepcion",
  "/tzh/encuestas/percepcion",
  "/tzo/encuestas/servidores-publicos",
  "/tzo/resultados/percepcion",
  "/es/aviso-de-privacidad",
  "/es/nada",
  "/receta",
  "/api/docs",
];

describe.each(LOOKS)("at $width pixels in the $colorScheme theme", (look) => {
  it.each(PAGES)("%s breaks no rule of WCAG 2.2 AA and asks nobody else", async (path) => {
    const { page, asked, complaints } = await openPage(path, look);
    await expectAccessible(page);
    expect(asked.filter((url) => !url.startsWith(site.url()) && !url.startsWith("data:"))).toEqual(
      [],
    );
    expect(complaints.filter((text) => !text.includes("404 (Not Found)"))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe.each([
  { language: "es", ...PHONE },
  { language: "tzh", width: 1280, colorScheme: "dark" },
  { language: "tzo", ...PHONE },
] as const)("without its script, at $width pixels", ({ language, ...look }) => {
  it(`no screen of the journey in ${language} breaks a rule, with errors or without`, async () => {
    const { page, complaints } = await openWithoutScript(`/${language}/encuestas/percepcion`, look);
    const respondent = aRespondent(page);
    let isFirst = true;
    const onScreen = async () => {
      if (isFirst) {
        await respondent.goForward();
        expect(await page.locator("[role=alert]").count()).toBe(1);
        expect(await page.locator("[aria-invalid=true]").count()).toBeGreaterThan(0);
      }
      isFirst = false;
      await expectAccessible(page);
    };
    await reachCheckPage(respondent, { pick: 0, onScreen });
    await respondent.goForward();
    expect(await respondent.folio()).not.toBeNull();
    await expectAccessible(page);
    expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
  });

  it(`nor does a survey in ${language} that is over`, async () => {
    site.closeRoundsOn("2020-01-01");
    const { page } = await openWithoutScript(`/${language}/encuestas/percepcion`, look);
    expect(await page.locator("#empezar").count()).toBe(0);
    await expectAccessible(page);
  });
});

describe("the keyboard alone, without script", () => {
  it("answers a survey to its folio", async () => {
    const { page } = await openWithoutScript("/es/encuestas/servidores-publicos", PHONE);
    for (let screen = 0; screen < 30; screen += 1) {
      if ((await page.locator("[data-folio]").count()) > 0) break;
      await answerByKeyboard(page);
    }
    expect(await aRespondent(page).folio()).not.toBeNull();
  });
});

describe("titles", () => {
  it("are in Spanish where the text is a draft, and say so", async () => {
    const { page } = await openWithoutScript("/tzh", PHONE);
    expect(await page.title()).toBe("Su voz cuenta · Consulta PEA");
    expect(await page.locator("title").getAttribute("lang")).toBe("es");
  });
});
