import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newLivingPage, SCREENS } from "./living-page.ts";
import { focusFaults, widthBeyond } from "./page-faults.ts";
import { openSite } from "./site.ts";
import { aRespondent, reachCheckPage } from "./survey-journey.ts";

const site = openSite();
const surveySchema = z.object({
  version: z.number(),
  round: z.object({ id: z.string(), opens_on: z.string() }),
});

/** Enough responses for a publication. */
async function publishResults(): Promise<void> {
  const survey = `${site.url()}/api/v1/surveys/percepcion`;
  const { version, round } = surveySchema.parse(await (await fetch(survey)).json());
  const posts = Array.from({ length: 12 }, async () => {
    const answers = { contacto_12m: "2" };
    const known = { round: round.id, version, language: "es", channel: "online" };
    const body = { id: randomUUID(), ...known, answered_on: round.opens_on, answers };
    const headers = { "Content-Type": "application/json" };
    return await fetch(`${survey}/responses`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
  });
  expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(Array(12).fill(201));
}

async function openLiving(options: BrowserContextOptions, language = "tzh") {
  const living = await newLivingPage(site, { reducedMotion: "reduce", ...options });
  await living.open(`/${language}/encuestas/percepcion`);
  return living;
}

/** One property of every element that matches, as the browser draws it. */
async function drawn(page: Page, selector: string, property: string): Promise<readonly string[]> {
  return await page
    .locator(selector)
    .evaluateAll(
      (all, name) => all.map((one) => getComputedStyle(one).getPropertyValue(name)),
      property,
    );
}

describe.each([
  { name: "a phone", viewport: { width: 360, height: 640 } },
  { name: "a small window", viewport: { width: 700, height: 500 } },
  { name: "400 % zoom", viewport: { width: 320, height: 256 } },
])("on $name", ({ viewport }) => {
  it("no screen scrolls sideways or hides what has the focus", async () => {
    const { page } = await openLiving({ viewport });
    const check = async () => {
      const title = `${await page.title()} ${await page.locator("main h1").innerText()}`;
      expect(await widthBeyond(page), title).toBe(0);
      expect(await focusFaults(page), title).toEqual([]);
    };
    await check();
    const onScreen = async () => {
      await page.locator("#encuesta").waitFor();
      await check();
    };
    await reachCheckPage(aRespondent(page), { pick: 1, onScreen });
  });

  it.each(["/tzh", "/es/aviso-de-privacidad", "/es/nada", "/api/docs"])(
    "%s neither scrolls sideways nor hides the focus",
    async (path) => {
      const page = await site.newPage({ viewport });
      await page.goto(site.url() + path);
      expect(await widthBeyond(page)).toBe(0);
      expect(await focusFaults(page)).toEqual([]);
    },
  );
});

describe("the skip link", () => {
  it("comes first, shows itself and leads past the masthead", async () => {
    const page = await site.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(`${site.url()}/tzo/encuestas/percepcion`);
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip:focus");
    await expect.poll(async () => (await skip.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator("main :focus").count()).toBe(1);
  });
});

describe("with forced colours", () => {
  it("what is chosen, pressed and focused is seen without any colour of ours", async () => {
    const { page, begin } = await openLiving({ forcedColors: "active" });
    await begin();
    const radios = page.locator("input[type=radio]");
    await radios.first().check();
    const chosen = ".choice:has(:checked)";
    const others = ".choice:not(:has(:checked))";
    const [text = ""] = await drawn(page, "body", "color");
    for (const part of ["border-top-color", "border-top-width"]) {
      const [edge] = await drawn(page, chosen, part);
      expect(await drawn(page, others, part), part).not.toContain(edge);
    }
    expect(new Set(await drawn(page, ".choice-icon", "color"))).toEqual(new Set([text]));
    const buttons = await drawn(page, ".form-actions button, .exit, .choice", "border-top-style");
    expect(new Set(buttons)).toEqual(new Set(["solid"]));
    await page.keyboard.press("ArrowDown");
    expect(await drawn(page, chosen, "outline-style")).toEqual(["solid"]);
    expect(await drawn(page, ".draft-mark", "border-top-style")).not.toContain("none");
  });

  it("charts keep bars with an edge", async () => {
    await publishResults();
    const page = await site.newPage({ forcedColors: "active" });
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(`${site.url()}/es/resultados/percepcion`);
    const bars = await drawn(page, ".bar", "outline-style");
    expect(bars.length).toBeGreaterThan(2);
    expect(new Set(bars)).toEqual(new Set(["solid"]));
  });
});

describe("movement", () => {
  const moving = async (page: Page) =>
    (await drawn(page, "a, button, input, .choice", "transition-duration")).filter(
      (duration) => duration !== "0s",
    );

  it("is small for everybody, and none where it is not wanted", async () => {
    const { page, begin } = await openLiving({ reducedMotion: "no-preference" });
    await begin();
    expect((await moving(page)).length).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await moving(page)).toEqual([]);
  });
});

describe("on paper", () => {
  it("the receipt is whole on one page, without what only a screen needs", async () => {
    const { page, begin, folio, goTo, send } = await openLiving({ colorScheme: "dark" });
    await begin();
    await goTo(SCREENS.check);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".answers-change, .journey-back").first().isVisible()).toBe(false);
    expect(await page.locator(".answers dd").first().isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await send();
    await folio();
    await page.emulateMedia({ media: "print" });
    for (const part of [".skip", ".exit", ".languages", ".form-actions", ".colophon"]) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    expect(await page.locator("[data-folio]").isVisible()).toBe(true);
    expect(await drawn(page, "body, .folio", "color")).toEqual(["rgb(0, 0, 0)", "rgb(0, 0, 0)"]);
    const paper = (await page.pdf({ format: "Letter" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

/** Everything a person is told on some pages with plurals, dates and numbers. */
async function toldIn(locale: string): Promise<readonly string[]> {
  const { page, begin, choose, forward, goTo } = await openLiving({ locale });
  const told: string[] = [];
  const listen = async () => {
    const labels = page.locator("[aria-label]");
    const names = await labels.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""));
    told.push(await page.locator("body").innerText(), ...names);
  };
  await listen();
  await begin();
  await forward();
  await listen();
  await choose("contacto_12m", "2");
  await goTo(SCREENS.person);
  await page.getByRole("combobox").first().press("ArrowDown");
  await listen();
  await page.goto(`${site.url()}/tzh/resultados/percepcion`);
  await page.locator("canvas[aria-label]").first().waitFor();
  await listen();
  return told;
}

describe("the language of the machine", () => {
  it("changes no text: plurals, dates and numbers follow the page", async () => {
    await publishResults();
    const [first = [], ...others] = await Promise.all(["es-MX", "en-US", "ru-RU"].map(toldIn));
    expect(first.join("\n")).toMatch(/\d de [a-z]+ de 20\d\d/);
    expect(first.join("\n")).toContain("Falta corregir 1 respuesta\n");
    for (const other of others) expect(other).toEqual(first);
  });
});
