import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSite } from "../client/e2e/site.ts";
import { chooseFile } from "../client/e2e/choose-file.ts";
import { writeWorkbook } from "../surveys/interchange/workbook/write-workbook.ts";
import { aWorkbook } from "./testing/form-workbook.ts";
import { nextCode, PASSWORD, send, setUpSecondFactor } from "./testing/panel-person.ts";
import { openPanelSite } from "./testing/panel-site.ts";
import { aSurveyDesk, button, press, textOf } from "./testing/survey-desk.ts";

const site = openPanelSite(openSite());
const PLAIN = { javaScriptEnabled: false } as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function plainPage(path: string): Promise<Page> {
  return await site.openAs(site.administrator(), path, PLAIN);
}

async function fillPasswords(page: Page): Promise<void> {
  for (const field of await page.locator('input[type="password"]').all()) {
    await field.fill(PASSWORD);
  }
}

it("signing in with the second factor leads to where one wanted to go", async () => {
  const page = await site.newPage(PLAIN);
  await page.goto(`${site.url()}/panel/personas/invitar`);
  await page.fill("#email", site.administrator().email);
  await fillPasswords(page);
  await send(page);
  await page.fill("#code", nextCode(site.administrator().secret));
  await send(page);
  expect(new URL(page.url()).pathname).toBe("/panel/personas/invitar");
});

it("an invitation is made, its code pasted, and the account has its second factor", async () => {
  const page = await plainPage("/panel/personas/invitar");
  await page.fill("#email", "mar@prueba.mx");
  await page.selectOption("#role", "editor");
  await send(page);
  const [address = "", code = ""] = (await page.inputValue("#secret")).split("#");
  const other = await site.newPage(PLAIN);
  await other.goto(address);
  await other.fill("#code", code);
  await send(other);
  await other.fill("#name", "Mar Ruiz");
  await fillPasswords(other);
  await send(other);
  await setUpSecondFactor(other);
  await other.goto(`${site.url()}/panel/encuestas`);
  expect(await other.locator(".signed-in").innerText()).toContain("Mar Ruiz");
});

it("the settings of the institution are kept, and shown to everybody", async () => {
  const page = await plainPage("/panel/institucion");
  await page.fill("#nombre", "Secretaría de Prueba");
  await page.fill("#unidad_correo", "no es un correo");
  await send(page);
  expect(await page.locator("#unidad_correo-problema").count()).toBe(1);
  expect(await page.inputValue("#nombre")).toBe("Secretaría de Prueba");
  await page.fill("#unidad_correo", "unidad@prueba.mx");
  await send(page);
  const home = await site.newPage(PLAIN);
  await home.goto(site.url());
  expect(await home.locator("body").innerText()).toContain("Secretaría de Prueba");
});

it("a workbook is imported, published and answered", async () => {
  const page = await plainPage("/panel/importar");
  const content = await writeWorkbook(aWorkbook("Plana", "plana"));
  await chooseFile(page, { name: "plana.xlsx", mimeType: XLSX, content });
  await press(page.locator("main button[type=submit]").first());
  expect(await textOf(page)).toContain("Plana");
  await press(button(page, /Guardar/));
  const desk = aSurveyDesk(page, site.url(), "plana");
  await desk.publish();
  expect(await textOf(page)).toContain("Versión publicada");
  await desk.openRound("2026");
  expect(await page.locator(".round-row .state-mark").innerText()).toBe("abierto");
  const citizen = await site.newPage(PLAIN);
  expect((await citizen.goto(`${site.url()}/es/encuestas/plana`))?.status()).toBe(200);
  expect(await citizen.locator("main form").count()).toBe(1);
});

it("a catalogue is imported after a look at what changes, and put back", async () => {
  const page = await plainPage("/panel/catalogos/municipalities");
  const file = await page.context().request.get(`${page.url()}/catalogo.csv`);
  const content = (await file.text()).replace("07001,Acacoyagua,", "07001,Acacoyagua Nueva,");
  await press(page.locator('main a[href$="/importar"]'));
  await chooseFile(page, { name: "m.csv", mimeType: "text/csv", content });
  await send(page);
  expect(await page.locator("main ins").allInnerTexts()).toEqual(["Acacoyagua Nueva"]);
  await send(page);
  expect(await textOf(page)).toContain("Catálogo importado");
  const names = async () => {
    const now = await page
      .context()
      .request.get(`${site.url()}/panel/catalogos/municipalities/catalogo.csv`);
    return (await now.text()).includes("Acacoyagua Nueva");
  };
  expect(await names()).toBe(true);
  await page.goto(`${site.url()}/panel/catalogos/municipalities`);
  await press(page.locator('main a[href*="/deshacer/"]').first());
  await press(page.locator("main form button[type=submit]").first());
  expect(await names()).toBe(false);
});
