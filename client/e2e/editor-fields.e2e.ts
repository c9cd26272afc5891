import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./browser.ts";
import { openEditorPage } from "./editor-page.ts";

const editor = openEditorPage();

const field = (page: Page, name = "relevant") => page.locator(`#${name}`);
const report = (page: Page, name = "relevant") => page.locator(`#${name}-report`);
const options = (page: Page) => page.locator(".suggestions [role=option]");
const phone = (page: Page) => page.frameLocator(".phone-screen");
const problems = (page: Page) => page.locator(".phone-problems");
const heading = (page: Page) => phone(page).locator("h1");

async function select(page: Page, name: string): Promise<void> {
  await page.locator("#seleccion").selectOption(name);
}

async function titles(page: Page): Promise<readonly string[]> {
  return await page.locator(".suggestions .suggestion-title").allInnerTexts();
}

/** The option that the field says is active. */
async function activeTitle(page: Page): Promise<string> {
  const id = (await field(page).getAttribute("aria-activedescendant")) ?? "";
  return await page.locator(`[id="${id}"] .suggestion-title`).innerText();
}

describe("the field of an expression", () => {
  it("completes a name by keyboard and leaves the focus where it was", async () => {
    const page = await editor.open();
    await select(page, "motivo");
    await field(page).fill("");
    await field(page).pressSequentially("${");
    expect((await titles(page)).slice(0, 2)).toEqual(["${edad}", "${tramite}"]);
    await page.keyboard.press("ArrowDown");
    expect(await activeTitle(page)).toBe("${tramite}");
    await page.keyboard.press("Enter");
    expect(await field(page).inputValue()).toBe("${tramite}");
    expect(await options(page).count()).toBe(0);
    await page.keyboard.type(" = ");
    expect(await titles(page)).toEqual(["licencia", "acta", "ninguno"]);
    await page.keyboard.type("'nacim");
    await page.keyboard.press("Tab");
    expect(await field(page).inputValue()).toBe("${tramite} = 'acta'");
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("explains functions and takes one with the mouse", async () => {
    const page = await editor.open();
    await field(page).pressSequentially("count-sel");
    await expect.poll(() => options(page).count()).toBe(1);
    expect(await options(page).innerText()).toContain("Cuántas opciones se eligieron");
    await options(page).click();
    await page.keyboard.type("${tram");
    await page.keyboard.press("Enter");
    expect(await field(page).inputValue()).toBe("count-selected(${tramite})");
  });

  it("closes the list with Escape and opens it again when asked", async () => {
    const page = await editor.open();
    await field(page).pressSequentially("ed");
    await page.keyboard.press("Escape");
    expect(await options(page).count()).toBe(0);
    await page.keyboard.press("Control+ ");
    expect((await titles(page))[0]).toBe("${edad}");
    await page.keyboard.press("ArrowLeft");
    expect(await options(page).count()).toBe(0);
  });

  it("breaks a line only when Shift says so", async () => {
    const page = await editor.open();
    await field(page).pressSequentially("1 = 1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    expect(await field(page).inputValue()).toBe("1 = 1");
    const isKept = await field(page).evaluate((one) =>
      one.dispatchEvent(
        new InputEvent("beforeinput", { inputType: "insertLineBreak", cancelable: true }),
      ),
    );
    expect(isKept).toBe(false);
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("or 2 = 2");
    expect(await field(page).inputValue()).toBe("1 = 1\nor 2 = 2");
  });

  it("takes with Enter what is only about to be suggested, unless something else was done", async () => {
    const page = await editor.open();
    await page.locator("#texto").fill("¿Cuántas primaveras tiene?");
    await field(page).focus();
    await page.keyboard.insertText("primav");
    await page.keyboard.press("Enter");
    await expect.poll(() => field(page).inputValue()).toBe("${edad}");
    await page.locator("#texto").fill("¿Cuántos inviernos tiene?");
    await field(page).focus();
    await page.keyboard.insertText(" + invier");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await problems(page).waitFor();
    expect(await field(page).inputValue()).toBe("${edad} + invier");
  });

  it("explains a fault at once, marks its place and mends a near name", async () => {
    const page = await editor.open();
    await field(page).fill("${edad} > 1 and ${edda} < 5");
    expect(await report(page).locator(".expression-problem").innerText()).toBe(
      "No existe ninguna pregunta con el nombre «edda».",
    );
    expect(await report(page).locator("mark").innerText()).toBe("${edda}");
    expect(await field(page).getAttribute("aria-invalid")).toBe("true");
    await page.getByRole("button", { name: "Cambiar por ${edad}" }).click();
    expect(await field(page).inputValue()).toBe("${edad} > 1 and ${edad} < 5");
    expect(await field(page).getAttribute("aria-invalid")).toBeNull();
  });

  it("shows the value that the answers in the preview give it", async () => {
    const page = await editor.open();
    await select(page, "motivo");
    await expect.poll(() => report(page).innerText()).toContain("falso");
    await phone(page).getByLabel("Acta de nacimiento").check();
    await expect.poll(() => report(page).innerText()).toContain("verdadero");
    await phone(page).locator("#q-edad").fill("30");
    await field(page).fill("${edad} * 2");
    await expect.poll(() => report(page).locator("output").innerText()).toBe("60");
  });

  it("shows the choices that a filter leaves", async () => {
    const page = await editor.open();
    await select(page, "tramite");
    await field(page, "choiceFilter").fill("name != 'acta'");
    expect(await report(page, "choiceFilter").locator("output").innerText()).toBe(
      "licencia, ninguno",
    );
  });
});

describe("the preview", () => {
  it("runs the survey: relevance, problems, forward, back and the end", async () => {
    const page = await editor.open();
    const inside = phone(page);
    await inside.getByLabel("Acta de nacimiento").check();
    await inside.getByLabel("¿Por qué lo hizo?").fill("Trabajo");
    await inside.locator("#q-edad").fill("200");
    await inside.getByRole("button", { name: "Continuar" }).last().click();
    await expect
      .poll(() => inside.locator(".field-error").innerText())
      .toContain("Escriba una edad de 0 a 120.");
    await inside.locator("#q-edad").fill("30");
    await expect.poll(() => inside.locator(".field-error").count()).toBe(0);
    await inside.getByRole("button", { name: "Continuar" }).last().click();
    await expect.poll(() => heading(page).innerText()).toBe("Sólo para mayores");
    await inside.getByRole("button", { name: "Atrás" }).click();
    await expect.poll(() => heading(page).innerText()).toBe("Sobre usted");
    expect(await inside.locator("#q-edad").inputValue()).toBe("30");
    await inside.getByRole("button", { name: "Continuar" }).last().click();
    await expect.poll(() => heading(page).innerText()).toBe("Sólo para mayores");
    await inside.getByRole("button", { name: "Continuar" }).last().click();
    await expect.poll(() => heading(page).innerText()).toBe("Revise sus respuestas");
    await inside.getByRole("button", { name: "Enviar" }).last().click();
    await expect.poll(() => heading(page).innerText()).toBe("Fin de la encuesta");
    await page.getByRole("button", { name: "Empezar de nuevo" }).click();
    await expect.poll(() => inside.locator("#q-edad").inputValue()).toBe("");
  });

  it("shows the section of the question selected, without taking the focus", async () => {
    const page = await editor.open();
    await phone(page).locator("#q-edad").fill("30");
    await page.locator("#seleccion").focus();
    await select(page, "fecha");
    await expect.poll(() => heading(page).innerText()).toBe("Sólo para mayores");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("seleccion");
    expect(await phone(page).locator("[data-selected]").count()).toBe(1);
  });

  it("runs what has moving parts: a search, a ranking, a date", async () => {
    const page = await editor.open();
    const inside = phone(page);
    await inside.locator("#q-edad").fill("30");
    await select(page, "orden");
    const search = inside.getByRole("combobox", { name: /municipio/ });
    await search.fill("larrainzar");
    await search.press("Enter");
    expect(await search.inputValue()).toBe("Larráinzar");
    await inside.getByRole("button", { name: /Ninguno/ }).click();
    await inside.getByRole("button", { name: "Continuar" }).last().click();
    await expect.poll(() => heading(page).innerText()).toBe("Revise sus respuestas");
    const answers = await inside.locator(".answers dd").allInnerTexts();
    expect(answers.some((text) => text.includes("Larráinzar"))).toBe(true);
    expect(answers.some((text) => text.includes("Ninguno"))).toBe(true);
  });

  it("says that what is selected waits for another answer", async () => {
    const page = await editor.open();
    await select(page, "fecha");
    await page.getByText("no se muestra con las respuestas de ahora").waitFor();
    await expect.poll(() => heading(page).innerText()).toBe("Sobre usted");
  });

  it("follows what is typed and keeps its answers", async () => {
    const page = await editor.open();
    await phone(page).locator("#q-edad").fill("30");
    await page.locator("#texto").fill("¿Qué edad tiene?");
    await phone(page).getByText("¿Qué edad tiene?").waitFor();
    expect(await phone(page).locator("#q-edad").inputValue()).toBe("30");
  });

  it("stays at the last sound version and says what is wrong", async () => {
    const page = await editor.open();
    await field(page).fill("${edad");
    await problems(page).waitFor();
    expect(await problems(page).innerText()).toContain("Hay un problema por corregir.");
    expect(await heading(page).innerText()).toBe("Sobre usted");
    await field(page).fill("1 = 1");
    await problems(page).waitFor({ state: "detached" });
  });

  it("keeps its ids, its focus and its answers to itself", async () => {
    const page = await editor.open();
    await phone(page).locator("#q-edad").fill("30");
    await phone(page).getByRole("button", { name: "Continuar" }).last().click();
    await expect.poll(() => heading(page).innerText()).toBe("Sólo para mayores");
    expect(await page.locator("#q-edad, #encuesta, #avance").count()).toBe(0);
    expect(editor.asked.filter((one) => !one.startsWith("GET /"))).toEqual([]);
    const kept = await page.evaluate(async () => [
      (await indexedDB.databases()).length,
      localStorage.length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([0, 0, 0]);
  });
});

describe("the tags of the PEA", () => {
  const chips = (page: Page) => page.locator(".pea-chip");

  it("are found without accents, put in and taken out by keyboard", async () => {
    const page = await editor.open();
    await page.locator(".pea input[type=search]").fill("proteccion");
    await page.getByText("3 resultados.").waitFor();
    await page.getByRole("checkbox", { name: /Prioridad 3/ }).press("Space");
    await expect.poll(() => chips(page).count()).toBe(3);
    await page.getByRole("button", { name: "Quitar Prioridad 3" }).press("Enter");
    await expect.poll(() => chips(page).count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  });

  it("that the catalogue does not know are kept and marked", async () => {
    const page = await editor.open();
    await page.getByRole("checkbox", { name: /^Eje 2/ }).check();
    const texts = await chips(page).allInnerTexts();
    expect(texts.some((text) => /Prioridad 99 no está en el catálogo/.test(text))).toBe(true);
  });
});

describe("the fields of the editor", () => {
  it.each(["light", "dark"] as const)("break no rule of WCAG 2.2 AA, %s", async (colorScheme) => {
    const page = await editor.open({ colorScheme, viewport: { width: 360, height: 740 } });
    await field(page, "constraint").fill("${edda} > 18");
    await field(page).pressSequentially("${");
    await options(page).first().waitFor();
    await page.locator(".pea input[type=search]").evaluate((one) => {
      one.closest("fieldset")?.querySelector("details")?.setAttribute("open", "");
    });
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
