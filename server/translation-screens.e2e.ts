import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { chooseFile } from "../client/e2e/choose-file.ts";
import { focusFaults, headingFaults, widthBeyond } from "../client/e2e/page-faults.ts";
import { openSite } from "../client/e2e/site.ts";
import { send } from "./testing/panel-person.ts";
import { openPanelSite } from "./testing/panel-site.ts";
import { importSpokenSurvey, SPOKEN } from "./testing/spoken-survey.ts";

const site = openPanelSite(openSite());
const LIST = "/panel/traducciones";
const TEXTS = `${LIST}/percepcion/tzh`;
const PUBLISH = `/panel/encuestas/${SPOKEN.slug}/publicar`;
const LONG = "ñandú".repeat(20);
const KEY = "frec_ayuntamiento.label";
const SPANISH = "En la presidencia de su municipio";

async function register(page: Page, name: string): Promise<void> {
  await page.goto(`${site.url()}/panel/hablantes/nuevo`);
  await page.fill("#nombre", name);
  await page.selectOption("#variante", "tzh-x-oxchuc");
  await page.fill("#forma", LONG);
  await send(page);
}

/** A row for each thing that can become of one. */
const FILE = [
  "key,spanish,text",
  `${KEY},${SPANISH},${LONG}`,
  `${KEY}.no,${SPANISH},Ya`,
  `survey.title,Otro español,${LONG}`,
  "oficina.label,¿A qué oficina fue usted la última vez?,",
  "oficina.hint,Otra ayuda,{{nada}}",
].join("\n");

async function uploadTexts(page: Page): Promise<void> {
  await page.goto(`${site.url()}${TEXTS}/importar`);
  const name = `${LONG.slice(0, 60)}.csv`;
  await chooseFile(page, { name, mimeType: "text/csv", content: FILE });
  await send(page);
}

beforeAll(async () => {
  const page = await site.openAs(site.administrator(), LIST);
  for (const name of [LONG, "Xunka"]) await register(page, name);
  await page.goto(`${site.url()}/panel/hablantes/H02/retirar`);
  await send(page);
  await page.goto(site.url() + LIST);
  await page.selectOption("#variante", "tzo-x-chamula");
  await send(page);
  await importSpokenSurvey(page, chooseFile);
});

/** A page, and what is done there before it is looked at. */
type Screen = readonly [name: string, path: string, prepare?: (page: Page) => Promise<void>];

async function sendNothing(page: Page): Promise<void> {
  await page
    .locator("main form")
    .last()
    .evaluate((form) => form.setAttribute("novalidate", ""));
  await send(page);
}

async function atDesk(page: Page): Promise<void> {
  await page.locator(".desk").waitFor();
}

const SCREENS: readonly Screen[] = [
  ["progress of every survey", LIST],
  ["a search without results", `${LIST}?buscar=zzz`],
  ["a variant that was not chosen", LIST, sendNothing],
  ["the workbench at a text", `${TEXTS}#${KEY}`, atDesk],
  ["the workbench of a variant", `${LIST}/percepcion/tzo-x-chamula`, atDesk],
  ["the workbench of the interface", `${LIST}/@interfaz/tzh`, atDesk],
  ["the voices", `${TEXTS}/voz`],
  ["the voices where nobody speaks", `${LIST}/percepcion/tzo/voz`],
  ["upload and download", `${TEXTS}/importar`],
  ["a file that was not chosen", `${TEXTS}/importar`, sendNothing],
  ["what a file would change", `${TEXTS}/importar`, uploadTexts],
  ["speakers", "/panel/hablantes"],
  ["a new speaker with problems", "/panel/hablantes/nuevo", sendNothing],
  ["a speaker", "/panel/hablantes/H01"],
  ["a speaker who withdrew", "/panel/hablantes/H02"],
  ["withdrawing", "/panel/hablantes/H01/retirar"],
  [
    "texts that lack approval before publishing",
    PUBLISH,
    async (page) => await page.locator("summary").first().click(),
  ],
  ["the languages of a survey", "/panel/encuestas/percepcion"],
  ["what waits", "/panel"],
];

function named(screens: readonly Screen[]) {
  return screens.map((screen) => ({ name: screen[0], screen }));
}

async function open(width: number, colorScheme: "light" | "dark", screen: Screen): Promise<Page> {
  const [, path, prepare] = screen;
  const viewport = { width, height: 800 };
  const page = await site.openAs(site.administrator(), path, {
    ...{ viewport, colorScheme, reducedMotion: "reduce" as const },
  });
  await prepare?.(page);
  return page;
}

describe.each([
  [320, "light"],
  [640, "dark"],
  [1280, "light"],
] as const)("at %i pixels, %s", (width, colorScheme) => {
  it.each(named(SCREENS))(
    "$name breaks no rule and does not scroll sideways",
    async ({ screen }) => {
      const page = await open(width, colorScheme, screen);
      expect(await findViolations(page)).toEqual([]);
      expect(await headingFaults(page)).toEqual([]);
      expect(await widthBeyond(page)).toBe(0);
      await page.context().close();
    },
  );
});

describe("with the keyboard alone", () => {
  const plain = SCREENS.filter(([, , prepare]) => prepare !== atDesk);
  it.each(named(plain))("$name shows where one is, from the top to the end", async ({ screen }) => {
    const page = await open(360, "light", screen);
    expect(await focusFaults(page)).toEqual([]);
    await page.context().close();
  });
});

describe("without JavaScript", () => {
  it("the workbench leads to the texts as a file, and a file comes back", async () => {
    const plain = { javaScriptEnabled: false } as const;
    const page = await site.openAs(site.administrator(), TEXTS, plain);
    await page.getByRole("link", { name: "Subir una traducción" }).click();
    await uploadTexts(page);
    expect(await page.locator("main").innerText()).toContain("Un texto cambiado");
    await send(page);
    expect(await page.locator("main").innerText()).toContain("se guardaron como borradores");
    const answer = await page.request.get(`${site.url()}${TEXTS}/textos`);
    expect(await answer.text()).toContain(LONG);
  });

  it("a voice is chosen for a survey", async () => {
    const page = await site.openAs(site.administrator(), `${TEXTS}/voz`, {
      javaScriptEnabled: false,
    });
    await page.getByRole("button", { name: "Usar esta voz H01" }).click();
    await page.waitForLoadState("load");
    expect(await page.locator(".voice-list").innerText()).toContain("En uso");
  });
});
