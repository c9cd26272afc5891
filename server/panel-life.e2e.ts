import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, expect, it } from "vitest";
import { chooseFile } from "../client/e2e/choose-file.ts";
import { openSite } from "../client/e2e/site.ts";
import { aRespondent } from "../client/e2e/survey-journey.ts";
import { readRecords } from "./exports/testing/read-cells.ts";
import { aBody, localDay, postBody } from "./testing/answering.ts";
import { runBuilt } from "./testing/built-command.ts";
import { anEditorDesk } from "./testing/editor-desk.ts";
import { openPanelSite } from "./testing/panel-site.ts";
import { aSurveyDesk, button, press, textOf } from "./testing/survey-desk.ts";

const site = openPanelSite(openSite());

async function deskOf(slug: string) {
  const page = await site.openAs(site.editor(), "/panel");
  return { page, desk: aSurveyDesk(page, site.url(), slug) };
}

async function published(slug: string, title: string): Promise<void> {
  const { page, desk } = await deskOf(slug);
  await desk.importForm(title, chooseFile);
  await desk.publish();
  await desk.openRound("2026");
  await page.context().close();
}

async function samples(slug: string, n: number): Promise<readonly string[]> {
  const { stdout } = await runBuilt(site.dataDir(), "sample", slug, "--n", String(n));
  return stdout.trimEnd().split("\n");
}

beforeAll(async () => {
  await published("tramites", "Trámites 2026");
  await published("ventanilla", "Ventanilla");
});

it("a published survey is edited as its next version, and the old one is still accepted", async () => {
  const [prepared = ""] = await samples("tramites", 1);
  expect(JSON.parse(prepared)).toMatchObject({ version: 1 });
  const { page, desk } = await deskOf("tramites");
  await desk.open();
  await press(button(page, "Empezar un borrador"));
  const editor = anEditorDesk(page);
  await editor.stands("saved");
  await editor.write("hizo", "label", "¿Hizo un trámite en línea?");
  await editor.stands("saved");
  await desk.open("/diferencia");
  expect(await textOf(page)).toContain("El borrador cambia 1 cosa.");
  expect(await page.locator(".change").count()).toBe(1);
  expect(await page.locator(".change del").innerText()).toBe("¿Hizo un trámite?");
  expect(await page.locator(".change ins").innerText()).toBe("¿Hizo un trámite en línea?");
  const citizen = aRespondent(await site.newPage({ javaScriptEnabled: false }));
  const begin = async () => {
    await citizen.page.goto(`${site.url()}/es/encuestas/tramites`);
    await citizen.goForward();
    return await textOf(citizen.page);
  };
  expect(await begin()).toContain("¿Hizo un trámite?");
  await desk.publish();
  expect(await textOf(page)).toContain("Versión 2");
  expect(await begin()).toContain("¿Hizo un trámite en línea?");
  expect(await postBody(site.url(), "tramites", prepared)).toBe(201);
});

it("a question that is reserved loses its public figures at once, and analysts keep it", async () => {
  for (const body of await samples("ventanilla", 40)) {
    expect(await postBody(site.url(), "ventanilla", body)).toBe(201);
  }
  const results = async () => {
    const page = await (await fetch(`${site.url()}/es/resultados/ventanilla`)).text();
    const api = await (await fetch(`${site.url()}/api/v1/surveys/ventanilla/results`)).text();
    return [page.includes("¿Le pidieron dinero?"), /"pago"/.test(api), /"hizo"/.test(api)];
  };
  expect(await results()).toEqual([true, true, true]);
  const { page, desk } = await deskOf("ventanilla");
  await desk.open("/reserva");
  const row = page.locator("tr").filter({ hasText: "pago" });
  await press(button(row, /Retirar de los resultados/));
  expect(await textOf(page)).toContain("No se publican");
  expect(await results()).toEqual([false, false, true]);
  const key = await runBuilt(site.dataDir(), "key", "add", "--role", "analyst", "--name", "a");
  const csv = await fetch(`${site.url()}/api/v1/surveys/ventanilla/export?format=csv`, {
    headers: { Authorization: `Bearer ${key.stdout.trim()}` },
  });
  const rows = readRecords(await csv.text());
  expect(rows).toHaveLength(40);
  expect(rows.filter(({ pago }) => pago !== "").length).toBeGreaterThan(10);
});

it("a printed code counts its visits by day, and nothing of it stays beside an answer", async () => {
  const { page, desk } = await deskOf("ventanilla");
  await desk.open("/difusion");
  await page.fill("#medio", "cartel del mercado");
  await press(button(page, "Crear enlace"));
  const link = await page.locator("td .code").innerText();
  for (const visit of [1, 2]) {
    const citizen = aRespondent(await site.newPage({ javaScriptEnabled: false }));
    await citizen.page.goto(link);
    expect(citizen.page.url(), String(visit)).toBe(`${site.url()}/es/encuestas/ventanilla`);
    expect(await citizen.page.context().cookies()).toEqual([]);
  }
  const citizen = aRespondent(await site.newPage({ javaScriptEnabled: false }));
  await citizen.page.goto(link);
  await citizen.goForward();
  while (!(await citizen.isCheckPage())) {
    await citizen.fillScreen(0);
    await citizen.goForward();
  }
  await citizen.goForward();
  expect(await citizen.folio()).toMatch(/\S/);
  await page.reload();
  await page.getByRole("link", { name: "cartel del mercado", exact: true }).click();
  await page.waitForURL(/difusion\/./);
  expect(await textOf(page)).toContain("cartel del mercado: 3 visitas");
  expect(await page.locator("main li").allInnerTexts()).toEqual([
    expect.stringMatching(/2026: 3$/),
  ]);
  const database = new DatabaseSync(join(site.dataDir(), "consulta.db"), { readOnly: true });
  const stored = JSON.stringify(database.prepare("select * from responses").all());
  database.close();
  const code = link.split("/").at(-1) ?? "";
  expect(code).toHaveLength(7);
  expect([stored.includes(code), stored.includes("cartel")]).toEqual([false, false]);
  const lost = await site.newPage({});
  const unknown = await lost.goto(`${site.url()}/e/zzzzzzz`);
  expect(unknown?.status()).toBe(404);
  expect(await lost.locator('main a[href="/"], header a[href="/"]').count()).toBeGreaterThan(0);
});

it("a round is planned, opens, is closed by hand and opened again", async () => {
  const { page, desk } = await deskOf("tarde");
  await desk.importForm("Por la tarde", chooseFile);
  await desk.publish();
  await desk.open("/levantamientos/nuevo");
  await page.fill("#nombre", "Noviembre");
  await page.fill("#abre", localDay(1));
  await press(button(page, /Programar|Guardar|Planear/));
  expect(await page.locator(".round-row .state-mark").innerText()).toBe("por abrir");
  const change = page.locator('.round-row a[href*="/levantamientos/"]').first();
  const round = ((await change.getAttribute("href")) ?? "").split("/").at(-1) ?? "";
  const answer = async () =>
    await postBody(site.url(), "tarde", aBody(round, { hizo: "no", pago: "no" }));
  expect(await answer()).toBe(410);
  await press(change);
  await page.fill("#abre", localDay());
  await press(button(page, /Guardar/));
  expect(await page.locator(".round-row .state-mark").innerText()).toBe("abierto");
  expect(await answer()).toBe(201);

  await press(page.locator('.round-row a[href$="/cerrar"]'));
  await press(page.locator("main .button-danger"));
  expect(await answer()).toBe(410);
  const citizen = await site.newPage({});
  await citizen.goto(`${site.url()}/es/encuestas/tarde`);
  expect(await citizen.locator("main form").count()).toBe(0);
  await press(button(page, /Reabrir/));
  expect(await page.locator(".round-row .state-mark").innerText()).toBe("abierto");
  expect(await answer()).toBe(201);
});

it("a draft that was removed comes back whole from the trash", async () => {
  const { page, desk } = await deskOf("borrable");
  await desk.importForm("Por borrar", chooseFile);
  await desk.open("/eliminar");
  await press(page.locator("main .button-danger"));
  expect((await page.goto(desk.path()))?.status()).toBe(404);
  await page.goto(`${site.url()}/panel/encuestas`);
  expect(await textOf(page)).not.toContain("Por borrar");
  await page.goto(`${site.url()}/panel/papelera`);
  await press(button(page, /Recuperar Por borrar/));
  expect(await textOf(page)).toContain("La papelera está vacía.");
  await desk.open("/editor");
  const editor = anEditorDesk(page);
  await editor.stands("saved");
  expect(await editor.names()).toEqual(["tramites", "hizo", "cual", "pago"]);
});
