import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { openSite } from "../client/e2e/site.ts";
import { send } from "./testing/panel-person.ts";
import { openPanelSite } from "./testing/panel-site.ts";

const site = openPanelSite(openSite());
const LONG = "ñandú".repeat(40);
const WITH_DRAFT = "/panel/encuestas/vacia";
const OPEN = "/panel/encuestas/percepcion";

async function fill(page: Page, path: string, fields: Readonly<Record<string, string>>) {
  await page.goto(site.url() + path);
  for (const [name, text] of Object.entries(fields)) await page.fill(`#${name}`, text);
  await send(page);
}

beforeAll(async () => {
  const page = await site.openAs(site.administrator(), "/panel");
  await fill(page, "/panel/nueva-encuesta", { titulo: LONG, clave: "vacia" });
  await fill(page, "/panel/llaves/nueva", { name: LONG.slice(0, 100) });
  await page.goto(`${site.url()}${WITH_DRAFT}/revision`);
  await page.fill("#para", LONG.slice(0, 100));
  await page.getByRole("button", { name: "Crear enlace" }).click();
  await page.waitForLoadState("load");
  await fill(page, `${OPEN}/difusion`, { medio: LONG.slice(0, 60) });
  await page.goto(`${site.url()}/panel/cuenta`);
  await page.fill("#name", LONG.slice(0, 120));
  await page.getByRole("button", { name: "Guardar el nombre" }).click();
  await page.waitForLoadState("load");
});

/** A page, and the links that are followed from there. */
type Screen = readonly [path: string, ...links: string[]];
const SCREENS: readonly Screen[] = [
  ["/panel"],
  ["/panel/encuestas"],
  ["/panel/encuestas?buscar=zzz"],
  [WITH_DRAFT],
  [`${WITH_DRAFT}/publicar`],
  [`${WITH_DRAFT}/revision`],
  [`${WITH_DRAFT}/revision`, 'a[href$="/retirar"]'],
  [`${WITH_DRAFT}/borrador/historial`],
  [`${WITH_DRAFT}/borrador/descartar`],
  [`${WITH_DRAFT}/duplicar`],
  [`${WITH_DRAFT}/eliminar`],
  [OPEN, 'a[href$="/cerrar"]'],
  [`${OPEN}/difusion`],
  [`${OPEN}/difusion`, "td a"],
  [`${OPEN}/difusion`, 'a[href$="/retirar"]'],
  ["/panel/llaves"],
  ["/panel/llaves", 'a[href$="/retirar"]'],
  ["/panel/personas"],
  ["/panel/personas?buscar=luz", "td a"],
  ["/panel/personas?buscar=luz", "td a", 'a[href$="/desactivar"]'],
  ["/panel/personas?buscar=luz", "td a", 'a[href$="/enlace"]'],
  ["/panel/personas?buscar=luz", "td a", 'a[href$="/segundo-factor"]'],
  ["/panel/cuenta"],
];

const NAMED = SCREENS.map((screen) => [screen.join(" > "), screen] as const);

async function open(width: number, [path, ...links]: Screen): Promise<Page> {
  const viewport = { width, height: 800 };
  const colorScheme = width > 1000 ? ("dark" as const) : ("light" as const);
  const page = await site.openAs(site.administrator(), path, { viewport, colorScheme });
  for (const link of links) {
    const href = await page.locator(`main ${link}`).first().getAttribute("href");
    await page.goto(new URL(href ?? "", page.url()).href);
  }
  return page;
}

const widthOf = async (page: Page) =>
  await page.evaluate(() => document.documentElement.scrollWidth);

describe.each([320, 1280])("at %i pixels, with names of one long word", (width) => {
  it.each(NAMED)("%s breaks no rule and does not scroll sideways", async (_, screen) => {
    const page = await open(width, screen);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(width);
  });

  it("the masthead says the platform and the institution on a line each", async () => {
    const page = await open(width, ["/panel"]);
    expect((await page.locator(".brand").boundingBox())?.height).toBeLessThan(60);
  });

  it("a form with problems names them, leads to them and breaks no rule", async () => {
    const page = await open(width, ["/panel/personas/invitar"]);
    await page.locator("main form").evaluate((form) => form.setAttribute("novalidate", ""));
    await send(page);
    const summary = page.locator("#problemas");
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("email");
  });
});
