import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "../client/e2e/browser.ts";
import { headingFaults, widthBeyond } from "../client/e2e/page-faults.ts";
import { openSite } from "../client/e2e/site.ts";
import { PATIENT } from "./testing/editor-desk.ts";
import { openPanelSite } from "./testing/panel-site.ts";

const site = openPanelSite(openSite());
const WORKBENCH = "/panel/traducciones/percepcion/tzh";
const KEY = "oficina.label";

const row = (page: Page, key: string) => page.locator(`[id="text-row-${key}"]`);
const field = (page: Page) => page.locator("#text-target");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function deskOf(who: ReturnType<typeof site.editor>, key = KEY): Promise<Page> {
  const page = await site.openAs(who, `${WORKBENCH}#${key}`, { reducedMotion: "reduce" });
  await field(page).waitFor();
  return page;
}

async function stands(page: Page, kind: string): Promise<void> {
  const standing = () => page.locator(".save-status").getAttribute("data-save");
  await expect.poll(standing, PATIENT).toBe(kind);
}

async function stateIn(page: Page): Promise<string> {
  return await page.locator(".text-state").innerText();
}

describe("the shipped drafts on the workbench", () => {
  it("are written by one person, through a cut, and approved by another", async () => {
    const ana = await deskOf(site.administrator());
    expect(await stateIn(ana)).toContain("Borrador de un programa");
    await ana.context().setOffline(true);
    await field(ana).fill("¿Banti k'oat ta slajibal?");
    await ana.keyboard.press("Control+Enter");
    await stands(ana, "offline");
    const again = await ana.context().newPage();
    await ana.close();
    await again.context().setOffline(false);
    await again.goto(`${site.url()}${WORKBENCH}#${KEY}`);
    await stands(again, "saved");
    expect(await field(again).inputValue()).toBe("¿Banti kʼoat ta slajibal?");
    expect(await stateIn(again)).toContain("Borrador de una persona");
    expect(await again.locator("#why-approve").innerText()).toContain("debe decidir otra persona");
    const luz = await deskOf(site.editor());
    await luz.locator("#text-variant").selectOption({ index: 1 });
    await field(luz).focus();
    await luz.keyboard.press("Alt+a");
    await row(luz, KEY).getByText("Aprobado").waitFor();
    await luz.keyboard.press("Alt+ArrowUp");
    await button(luz, "Historia").click();
    const history = luz.locator(".history");
    await expect.poll(() => history.locator("li").count(), PATIENT).toBe(2);
    expect(await history.innerText()).toContain("Luz Cruz");
    expect(await history.innerText()).toContain("Ana Pérez");
  });

  it("are discussed, and returned with what is wrong", async () => {
    const key = "oficina.hint";
    const ana = await deskOf(site.administrator(), key);
    await button(ana, "Comentarios").click();
    await ana.fill("#text-comment", "¿Así se dice en Tenejapa?");
    await button(ana, "Comentar").click();
    await ana.locator(".comments").getByText("¿Así se dice en Tenejapa?").waitFor();
    await row(ana, key).getByText("1 comentario").waitFor();
    await button(ana, "Ya está resuelto").click();
    await ana.locator(".comment.is-resolved").waitFor();
    await button(ana, "Marcar revisado").click();
    await expect.poll(() => stateIn(ana), PATIENT).toContain("Revisado");
    await button(ana, "Devolver con una nota").click();
    await button(ana, "Devolver").click();
    await ana.locator("#return-problem").waitFor();
    await ana.fill("#return-note", "No se entiende en Oxchuc.");
    await button(ana, "Devolver").click();
    await expect.poll(() => stateIn(ana), PATIENT).toContain("Borrador de un programa");
  });

  it("are not lost when two people write at once", async () => {
    const key = "survey.title";
    const [ana, luz] = [await deskOf(site.administrator(), key), await deskOf(site.editor(), key)];
    await field(luz).fill("Jojkʼoyel yuʼun poko");
    await button(luz, "Guardar").click();
    await stands(luz, "saved");
    await field(ana).fill("Jojkʼoyel ta lum");
    await button(ana, "Guardar").click();
    await ana.locator(".conflict").waitFor();
    expect(await ana.locator(".conflict").innerText()).toContain("Luz Cruz");
    await button(ana, "Guardar lo mío").click();
    await stands(ana, "saved");
    await luz.reload();
    await expect.poll(() => field(luz).inputValue(), PATIENT).toBe("Jojkʼoyel ta lum");
  });

  it("leave no obstacles on a wide screen or a phone", async () => {
    const page = await deskOf(site.editor(), "solicitud_12m.label");
    await page.frameLocator(".phone-screen").locator("[data-marked]").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 860 });
      expect(await findViolations(page)).toEqual([]);
      expect(await headingFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await findViolations(page)).toEqual([]);
      expect(await widthBeyond(page)).toBe(0);
    }
  });
});
