import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { chooseFile } from "../client/e2e/choose-file.ts";
import { openSite } from "../client/e2e/site.ts";
import { writeWorkbook } from "../surveys/interchange/workbook/write-workbook.ts";
import { acceptLink, send, setUpSecondFactor } from "./testing/panel-person.ts";

const site = openSite();
const PATIENT = { timeout: 15_000 };
const HOSTILE = `<img src=x onerror="document.title='run'">`;

type State = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;
let administrator: State;
let editor: State;
let reader: State;

async function pageAs(storageState: State, width = 1280): Promise<Page> {
  return await site.newPage({ viewport: { width, height: 800 }, storageState });
}

/** Invites somebody, who accepts the link in a browser of their own. */
async function invite(page: Page, role: string, name: string): Promise<State> {
  await page.goto(`${site.url()}/panel/personas/invitar`);
  await page.fill("#email", `${role}@prueba.mx`);
  await page.selectOption("#role", role);
  await send(page);
  const link = await page.inputValue("#secret");
  const other = await site.newPage({});
  await acceptLink(other, link, { name });
  if (role !== "reader") await setUpSecondFactor(other);
  return await other.context().storageState();
}

beforeAll(async () => {
  const page = await site.newPage({});
  const link = /http:\S+#\S+/.exec(site.told())?.[0] ?? "";
  await acceptLink(page, link, { name: "Ana Pérez", email: "ana@prueba.mx" });
  await setUpSecondFactor(page);
  administrator = await page.context().storageState();
  editor = await invite(page, "editor", `Luz ${HOSTILE}`);
  reader = await invite(page, "reader", "Mar Ruiz");
});

it("the first administrator comes in by the printed link, which then opens nothing", async () => {
  const page = await pageAs(administrator);
  await page.goto(`${site.url()}/panel`);
  expect(await page.locator(".signed-in").innerText()).toContain("Ana Pérez");
  const late = await site.newPage({});
  await late.goto(/http:\S+#\S+/.exec(site.told())?.[0] ?? "");
  await send(late);
  expect(await late.locator("main").innerText()).not.toContain("Contraseña");
});

const WORKBOOK = {
  sheets: [
    {
      name: "survey",
      rows: [
        ["type", "name", "label::Español (es)", "required", "relevant"],
        ["begin_group", "tramites", "Trámites", "", ""],
        ["select_one si_no", "hizo", "¿Hizo un trámite este año?", "yes", ""],
        ["text", "cual", "¿Cuál trámite fue?", "", "${hizo} = '1'"],
        ["image", "foto", "Foto del recibo", "", ""],
        ["end_group", "", "", "", ""],
      ],
    },
    {
      name: "choices",
      rows: [
        ["list_name", "name", "label::Español (es)"],
        ["si_no", "1", "Sí"],
        ["si_no", "2", "No"],
      ],
    },
    {
      name: "settings",
      rows: [
        ["form_title", "form_id", "version", "default_language"],
        ["Trámites 2026", "tramites", "1", "Español (es)"],
      ],
    },
  ],
};

it("an editor imports a workbook, changes a question, previews, publishes, and it is answered", async () => {
  const page = await pageAs(editor);
  await page.goto(`${site.url()}/panel/importar`);
  const content = await writeWorkbook(WORKBOOK);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await chooseFile(page, { name: "tramites.xlsx", mimeType, content });
  await send(page);
  expect(await page.locator("main").innerText()).toContain("foto");
  await send(page);
  await page.goto(`${site.url()}/panel/encuestas/tramites/editor`);
  await page.locator('[id="row-cual"]').click();
  await page.locator('[id="prop-label"]').fill("¿Qué trámite hizo?");
  const status = page.locator(".save-status");
  await expect.poll(() => status.getAttribute("data-save"), PATIENT).toBe("saved");
  const phone = page.frameLocator("iframe");
  await phone.getByText("Sí", { exact: true }).first().click();
  await expect
    .poll(() => phone.locator("body").innerText(), PATIENT)
    .toContain("¿Qué trámite hizo?");
  await page.goto(`${site.url()}/panel/encuestas/tramites/publicar`);
  await send(page);
  await page.goto(`${site.url()}/panel/encuestas/tramites/levantamientos/nuevo`);
  await page.fill("#nombre", "2026");
  await send(page);
  const citizen = await site.newPage({ javaScriptEnabled: false });
  await citizen.goto(`${site.url()}/es/encuestas/tramites`);
  expect(await citizen.locator("h1").innerText()).toContain("Trámites 2026");
});

describe("a reader of results", () => {
  it("is refused individual data", async () => {
    const page = await pageAs(reader);
    for (const path of ["export", "export?format=codebook", "export?format=texts"]) {
      const answer = await page.goto(`${site.url()}/api/v1/surveys/percepcion/${path}`);
      expect([path, answer?.status()]).toEqual([path, 403]);
    }
    const own = await page.goto(`${site.url()}/api/v1/surveys/percepcion/tallies`);
    expect(own?.status()).toBe(200);
  });

  it("sees no room but its own, and is told why another stays closed", async () => {
    const page = await pageAs(reader);
    await page.goto(`${site.url()}/panel`);
    expect(await page.locator(".rooms a").allInnerTexts()).toEqual(["Resumen"]);
    const answer = await page.goto(`${site.url()}/panel/personas`);
    expect(answer?.status()).toBe(403);
    expect(await page.locator("h1").innerText()).toBe("Su cuenta no permite esto");
  });
});

const SCREENS = [
  "/panel",
  "/panel/cuenta",
  "/panel/cuenta/codigos",
  "/panel/personas",
  "/panel/personas/invitar",
  "/panel/llaves",
  "/panel/llaves/nueva",
  "/panel/encuestas",
  "/panel/nueva-encuesta",
  "/panel/encuestas/percepcion",
  "/panel/encuestas/percepcion/versiones/2",
  "/panel/encuestas/percepcion/levantamientos/nuevo",
  "/panel/encuestas/percepcion/difusion",
  "/panel/encuestas/percepcion/reserva",
  "/panel/encuestas/percepcion/duplicar",
  "/panel/encuestas/percepcion/archivar",
  "/panel/importar",
  "/panel/papelera",
  "/panel/institucion",
  "/panel/institucion/canales",
  "/panel/institucion/aviso",
  "/panel/catalogos",
  "/panel/catalogos/municipalities",
  "/panel/catalogos/municipalities/importar",
  "/panel/bitacora",
];

describe.each([
  { width: 360, colorScheme: "light" as const },
  { width: 1280, colorScheme: "dark" as const },
])("at $width pixels in the $colorScheme theme", ({ width, colorScheme }) => {
  it.each(SCREENS)(
    "%s breaks no rule of WCAG 2.2 AA and does not scroll sideways",
    async (path) => {
      const viewport = { width, height: 800 };
      const page = await site.newPage({ viewport, colorScheme, storageState: administrator });
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      const answer = await page.goto(site.url() + path);
      expect([answer?.status(), complaints]).toEqual([200, []]);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      expect(await page.title()).not.toBe("run");
    },
  );
});

it("what a colleague typed is shown as it was typed and never run", async () => {
  const page = await pageAs(administrator);
  for (const path of ["/panel/personas", "/panel/bitacora"]) {
    await page.goto(site.url() + path);
    expect(await page.locator("main").innerText()).toContain(HOSTILE);
    expect(await page.title()).not.toBe("run");
  }
});
