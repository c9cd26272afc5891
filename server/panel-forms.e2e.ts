import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { openSite } from "../client/e2e/site.ts";
import { acceptLink, send, setUpSecondFactor } from "./testing/panel-person.ts";

const site = openSite();
type State = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;
let administrator: State;

async function pageAt(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const viewport = { width: 360, height: 800 };
  const page = await site.newPage({ viewport, storageState: administrator, ...options });
  await page.goto(`${site.url()}${path}`);
  return page;
}

beforeAll(async () => {
  const page = await site.newPage({});
  const link = /http:\S+#\S+/.exec(site.told())?.[0] ?? "";
  await acceptLink(page, link, { name: "Ana Pérez", email: "ana@prueba.mx" });
  await setUpSecondFactor(page);
  expect(await page.getByRole("button", { name: "Imprimir" }).isVisible()).toBe(true);
  administrator = await page.context().storageState();
});

it("the form of an invitation shows the fields of the chosen role alone", async () => {
  const page = await pageAt("/panel/personas/invitar");
  const shown = async (role: string) => {
    await page.selectOption("#role", role);
    return [await page.isVisible("#languages"), await page.isVisible("#regions")];
  };
  expect(await shown("translator")).toEqual([true, false]);
  expect(await shown("interviewer")).toEqual([false, true]);
  expect(await shown("reader")).toEqual([false, false]);
  const plain = await pageAt("/panel/personas/invitar", { javaScriptEnabled: false });
  expect([await plain.isVisible("#languages"), await plain.isVisible("#regions")]).toEqual([
    true,
    true,
  ]);
});

it("what is shown once is copied by a button", async () => {
  const page = await pageAt("/panel/personas/invitar");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.fill("#email", "luz@prueba.mx");
  await page.selectOption("#role", "reader");
  await send(page);
  await page.getByRole("button", { name: "Copiar" }).click();
  await page.getByText("Copiado.").waitFor();
  const copied = await page.evaluate(async () => await navigator.clipboard.readText());
  expect(copied).toBe(await page.inputValue("#secret"));
  expect(await findViolations(page)).toEqual([]);
});

it("a channel is taken away after a question and comes back", async () => {
  const page = await pageAt("/panel/institucion/canales");
  await page.fill("#nombre_0", "Buzón");
  await page.fill("#como_0", "Avenida Central");
  await send(page);
  await page.goto(`${site.url()}/panel/institucion/canales`);
  await page.check("[name=quitar_0]");
  await send(page);
  expect(await page.locator("h1").innerText()).toContain("¿Quitar");
  expect(await findViolations(page)).toEqual([]);
  await send(page);
  await page
    .getByRole("link", { name: /Deshacer/ })
    .first()
    .click();
  await page.waitForLoadState("load");
  expect(await page.locator(".before-after").innerText()).toContain("Buzón: Avenida Central");
  expect(await findViolations(page)).toEqual([]);
  await send(page);
  await page.goto(`${site.url()}/panel/institucion/canales`);
  expect(await page.inputValue("#nombre_0")).toBe("Buzón");
  expect(await findViolations(page)).toEqual([]);
});

it("the menu and the order of a list are at hand on a phone, with the keyboard alone", async () => {
  const page = await pageAt("/panel/personas");
  const room = page.locator('.rooms [aria-current="page"]');
  const box = await room.boundingBox();
  expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= 360]).toEqual([true, true]);
  const order = page.getByRole("link", { name: "Función" });
  await order.focus();
  expect((await order.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press("Enter");
  await page.waitForURL(/orden=role/);
  expect(await findViolations(page)).toEqual([]);
});
