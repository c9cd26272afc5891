import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { chooseFile } from "../client/e2e/choose-file.ts";
import { openSite } from "../client/e2e/site.ts";
import { anEditorDesk, PATIENT } from "./testing/editor-desk.ts";
import { aKeyboardPerson } from "./testing/keyboard-person.ts";
import { nextCode, PASSWORD } from "./testing/panel-person.ts";
import { openPanelSite } from "./testing/panel-site.ts";
import { aSurveyDesk, button, press, textOf } from "./testing/survey-desk.ts";

const site = openPanelSite(openSite());

beforeAll(async () => {
  const page = await site.openAs(site.editor(), "/panel");
  await aSurveyDesk(page, site.url(), "tramites").importForm("Trámites 2026", chooseFile);
  await aSurveyDesk(page, site.url(), "redes").importForm("Redes", chooseFile);
});

async function editorOf(who: ReturnType<typeof site.editor>, slug: string) {
  const page = await site.openAs(who, `/panel/encuestas/${slug}/editor`);
  const editor = anEditorDesk(page);
  await editor.stands("saved");
  return editor;
}

async function labelOf(slug: string, name: string): Promise<string> {
  const { page, row, field } = await editorOf(site.administrator(), slug);
  await row(name).click();
  const label = await field("label").inputValue();
  await page.context().close();
  return label;
}

describe("two people in one draft", () => {
  it("the second to save is asked, and what both wrote is kept", async () => {
    const luz = await editorOf(site.editor(), "tramites");
    const ana = await editorOf(site.administrator(), "tramites");
    await luz.write("hizo", "label", "¿Hizo trámites este año?");
    await luz.stands("saved");
    await ana.write("cual", "label", "¿Cuál fue el último?");
    await ana.write("hizo", "label", "¿Fue a una ventanilla?");
    await ana.stands("conflict");
    const dialog = ana.page.getByRole("dialog");
    expect(await dialog.innerText()).toContain("Luz Cruz guardó esta encuesta");
    expect(await dialog.innerText()).toContain("¿Hizo trámites este año?");
    await ana.page.keyboard.press("Escape");
    const [fitting, clashing] = await dialog.getByRole("checkbox").all();
    expect([await fitting?.isChecked(), await clashing?.isChecked()]).toEqual([true, false]);
    await button(dialog, "Seguir con lo guardado y mis cambios marcados").click();
    await ana.stands("saved");
    expect(await labelOf("tramites", "hizo")).toBe("¿Hizo trámites este año?");
    expect(await labelOf("tramites", "cual")).toBe("¿Cuál fue el último?");
    await luz.write("pago", "label", "¿Le pidieron algo a cambio?");
    await luz.stands("conflict");
    await button(luz.page, "Seguir con lo guardado y mis cambios marcados").click();
    await luz.stands("saved");
    expect(await labelOf("tramites", "cual")).toBe("¿Cuál fue el último?");
    expect(await labelOf("tramites", "pago")).toBe("¿Le pidieron algo a cambio?");
  });

  it("the history names both, and an older revision is put back without losing the newer", async () => {
    const page = await site.openAs(site.editor(), "/panel/encuestas/tramites/borrador/historial");
    const rows = page.locator(".revision-row");
    expect((await rows.allInnerTexts()).map((row) => /Ana Pérez|Luz Cruz/.exec(row)?.[0])).toEqual([
      "Luz Cruz",
      "Ana Pérez",
      "Luz Cruz",
      "Luz Cruz",
    ]);
    await press(button(rows.last(), /Recuperar/));
    expect(await labelOf("tramites", "hizo")).toBe("¿Hizo un trámite?");
    await page.goto(`${site.url()}/panel/encuestas/tramites/borrador/historial`);
    expect(await rows.count()).toBe(5);
    await press(button(rows.nth(1), /Recuperar/));
    expect(await labelOf("tramites", "pago")).toBe("¿Le pidieron algo a cambio?");
  });
});

describe("a connection that is cut", () => {
  it("holds nobody up: what is written meanwhile is saved when it is back", async () => {
    const luz = await editorOf(site.editor(), "redes");
    await luz.page.context().setOffline(true);
    await luz.write("hizo", "label", "¿Usa redes?");
    await luz.stands("offline");
    await luz.write("cual", "label", "¿Cuáles redes?");
    await luz.page.context().setOffline(false);
    await luz.stands("saved");
    expect(await labelOf("redes", "hizo")).toBe("¿Usa redes?");
    expect(await labelOf("redes", "cual")).toBe("¿Cuáles redes?");
  });

  it("and a page closed meanwhile give back what was not saved", async () => {
    const { page, write, stands } = await editorOf(site.editor(), "redes");
    page.on("dialog", (dialog) => void dialog.accept());
    await site.restart(async () => {
      await write("pago", "label", "¿Paga por internet?");
      await stands("offline");
      await expect(page.reload()).rejects.toThrow("ERR_CONNECTION_REFUSED");
    });
    await page.reload();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain("¿Paga por internet?");
    expect(await labelOf("redes", "pago")).toBe("¿Le pidieron dinero?");
    await button(dialog, "Recuperarlo").click();
    await stands("saved");
    expect(await labelOf("redes", "pago")).toBe("¿Paga por internet?");
  });

  it("and a server that was started anew take what was written, in the same session", async () => {
    const { write, stands } = await editorOf(site.editor(), "redes");
    await site.restart(async () => {
      await write("hizo", "label", "¿Usa redes sociales?");
      await stands("offline");
    });
    await stands("saved");
    expect(await labelOf("redes", "hizo")).toBe("¿Usa redes sociales?");
  });
});

it("a text too long to be saved is named, and saving goes on when it is shorter", async () => {
  const luz = await editorOf(site.editor(), "redes");
  await luz.write("cual", "label", "x".repeat(10_001));
  await luz.stands("refused");
  expect(await luz.page.locator(".save-status").innerText()).toMatch(/cual.*10000/s);
  await luz.field("label").fill("¿Cuáles usa?");
  await luz.stands("saved");
});

it("a reason against publishing leads to its question, where it is mended", async () => {
  const page = await site.openAs(site.editor(), "/panel");
  const desk = aSurveyDesk(page, site.url(), "por_mendar");
  await desk.importForm("Por mendar", chooseFile);
  const editor = anEditorDesk(await desk.open("/editor"));
  await editor.write("cual", "label", "");
  await editor.stands("saved");
  await desk.open("/publicar");
  expect(await button(page, "Publicar").count()).toBe(0);
  await page.locator('.problem-summary a[href$="#row-cual"]').click();
  await editor.field("label").fill("¿Cuál trámite fue?");
  await editor.stands("saved");
  await editor.row("hizo").click();
  await page.fill("#choice-si_no-1-label", "");
  await editor.stands("saved");
  await desk.open("/publicar");
  await page.locator('.problem-summary a[href$="#lists-row-si_no"]').click();
  await page.fill("#choice-si_no-1-label", "No, nunca");
  await editor.stands("saved");
  await desk.publish();
  expect(await textOf(page)).toContain("Versión publicada");
});

/** Adds an item behind the selected one and writes its text. */
async function add(page: Page, kind: string, text: string): Promise<void> {
  const person = aKeyboardPerson(page);
  await person.reach("#outline-add", "Shift+Tab");
  await page.keyboard.type(kind);
  await person.reach(".outline-add button");
  await page.keyboard.press("Enter");
  await person.fill("#prop-label", text);
}

it("a survey is made and published without a mouse, second factor included", async () => {
  const page = await site.newPage({});
  const person = aKeyboardPerson(page);
  await page.goto(`${site.url()}/panel`);
  const { email, secret } = site.editor();
  await person.fill("#email", email);
  await person.fill("#password", PASSWORD);
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
  await person.fill("#code", nextCode(secret));
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
  await person.follow('.rooms a[href="/panel/encuestas"]');
  await person.follow('main a[href="/panel/nueva-encuesta"]');
  await person.fill("#titulo", "Sin ratón");
  await person.fill("#clave", "sin_raton");
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
  await person.follow('main a[href$="/editor"]');

  const editor = anEditorDesk(page);
  await editor.stands("saved");
  await person.reach("#row-seccion_1");
  await page.keyboard.press("Delete");
  await add(page, "Secci", "Compras");
  await add(page, "Texto", "¿Qué compró?");
  await add(page, "Una", "¿Compró algo?");
  expect(await editor.names()).toEqual(["grupo", "pregunta", "pregunta_2"]);
  await person.reach("#row-pregunta_2", "Shift+Tab");
  await page.keyboard.press("Alt+ArrowUp");
  expect(await editor.names()).toEqual(["grupo", "pregunta_2", "pregunta"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await person.reach("#prop-label");
  await person.reach("details:has(#prop-relevant) > summary");
  await page.keyboard.press("Enter");
  await person.reach("#prop-relevant");
  await complete(page, "${preg", "pregunta_2");
  await complete(page, " = '", "Sí");
  expect(await page.inputValue("#prop-relevant")).toBe("${pregunta_2} = 'si'");
  await editor.stands("saved");
  await person.reach('a[href="/panel/encuestas/sin_raton"]', "Shift+Tab");
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
  await person.follow('main .button[href$="/publicar"]');
  await person.follow('main form button[type="submit"]');
  expect(await textOf(page)).toContain("Versión publicada");
});

/** Writes the beginning and takes the suggestion that says the rest. */
async function complete(page: Page, beginning: string, suggestion: string): Promise<void> {
  await page.keyboard.type(beginning);
  const first = page.locator('[role="option"]').first();
  await expect.poll(() => first.innerText(), PATIENT).toContain(suggestion);
  await page.keyboard.press("Enter");
}
