import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSite } from "../client/e2e/site.ts";
import { runBuilt } from "./testing/built-command.ts";
import { nextCode, PASSWORD, send } from "./testing/panel-person.ts";
import { openPanelSite } from "./testing/panel-site.ts";
import { button, press, textOf } from "./testing/survey-desk.ts";

const site = openPanelSite(openSite());
const pathOf = (page: Page) => new URL(page.url()).pathname;
const room = (page: Page, href: string) => page.locator(`.rooms a[href="${href}"]`);

/** Opens the page of somebody's account as an administrator does. */
async function personPage(page: Page, name: string): Promise<void> {
  await page.goto(`${site.url()}/panel/personas`);
  await press(page.getByRole("link", { name, exact: true }));
}

async function disable(page: Page, name: string): Promise<void> {
  await personPage(page, name);
  await press(page.locator('main a[href$="/desactivar"]'));
  await press(page.locator("main .button-danger"));
}

it("whoever is disabled is out at the next click, and in again only by signing in", async () => {
  const rut = await site.invite("editor", "Rut Díaz", "rut@prueba.mx");
  const hers = await site.openAs(rut, "/panel/encuestas/percepcion");
  const page = await site.openAs(site.administrator(), "/panel");
  await disable(page, "Rut Díaz");
  expect(await textOf(page)).toContain("Cuenta desactivada");
  await press(room(hers, "/panel/encuestas"));
  expect(pathOf(hers)).toBe("/panel/entrar");
  const signIn = async () => {
    await hers.fill("#email", rut.email);
    await hers.fill('input[type="password"]', PASSWORD);
    await send(hers);
  };
  await signIn();
  expect(pathOf(hers)).toBe("/panel/entrar");
  await personPage(page, "Rut Díaz");
  await press(button(page, /[Aa]ctivar/));
  await hers.goto(`${site.url()}/panel/encuestas`);
  expect(pathOf(hers)).toBe("/panel/entrar");
  await signIn();
  await hers.fill("#code", nextCode(rut.secret));
  await send(hers);
  expect(pathOf(hers)).toBe("/panel/encuestas");
});

it("after signing out, Back shows nothing of what was read", async () => {
  const sol = await site.invite("administrator", "Sol Paz", "sol@prueba.mx");
  const page = await site.openAs(sol, "/panel/personas");
  await press(page.getByRole("link", { name: "Luz Cruz", exact: true }));
  expect(await textOf(page)).toContain("luz@prueba.mx");
  const kept = await page.reload();
  expect(kept?.headers()["cache-control"]).toBe("no-store");
  await press(button(page, "Salir"));
  expect(pathOf(page)).toBe("/panel/entrar");
  for (const back of [1, 2]) {
    await page.goBack();
    expect([back, pathOf(page)]).toEqual([back, "/panel/entrar"]);
    expect(await page.content()).not.toContain("luz@prueba.mx");
  }
});

it("of two administrators one may put the other out, and the last one stays", async () => {
  const eva = await site.invite("administrator", "Eva Toj", "eva@prueba.mx");
  const hers = await site.openAs(eva, "/panel");
  const anas = await site.openAs(site.administrator(), "/panel");
  for (const name of ["Ana Pérez", "Sol Paz"]) await disable(hers, name);
  await press(room(anas, "/panel/bitacora"));
  expect(pathOf(anas)).toBe("/panel/entrar");
  await personPage(hers, "Eva Toj");
  expect(await hers.locator('main a[href$="/desactivar"]').count()).toBe(0);
  const refused = await hers.evaluate(
    async (href) => (await fetch(href, { method: "POST" })).status,
    `${pathOf(hers)}/desactivar`,
  );
  expect(refused).toBeGreaterThanOrEqual(400);
  await press(room(hers, "/panel/bitacora"));
  expect(pathOf(hers)).toBe("/panel/bitacora");
  await personPage(hers, "Ana Pérez");
  await press(button(hers, /[Aa]ctivar/));
  await anas.goto(`${site.url()}/panel`);
  expect(pathOf(anas)).toBe("/panel/entrar");
});

it("an act that was tampered with is named beside the running server", async () => {
  const sound = await runBuilt(site.dataDir(), "verify");
  expect([sound.status, sound.stdout.includes("fue alterado")]).toEqual([0, false]);
  const database = new DatabaseSync(join(site.dataDir(), "consulta.db"), { timeout: 5_000 });
  const change = database.prepare("update audit_log set actor_name = 'Nadie' where sequence = 3");
  expect(() => change.run()).toThrow("the audit log is never changed");
  database.exec("drop trigger audit_log_no_update");
  database.exec("update audit_log set actor_name = 'Nadie' where sequence = 3");
  database.close();
  const tampered = await runBuilt(site.dataDir(), "verify");
  expect(tampered.status).toBe(1);
  expect(tampered.stdout).toContain("El acto 3 de la bitácora fue alterado");
});
