import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aDefinition, aList, aQuestion } from "../../surveys/core/testing/builders.ts";
import { openDraftPages } from "./draft-page.ts";

const drafts = openDraftPages();

it("says what publishing would miss: a question to answer, a text in Spanish", async () => {
  const { page } = await drafts.open(aDefinition([]));
  const problems = page.locator(".editor-problems");
  await problems.locator("summary").click();
  expect(await problems.innerText()).toContain("No hay ninguna pregunta que contestar.");
  expect(await page.locator(".phone").innerText()).toContain("Aquí se verá la encuesta");
  expect(await page.locator(".phone-screen").count()).toBe(0);
  await page.locator("#outline-add").selectOption("text");
  await page.getByRole("button", { name: "Agregar", exact: true }).first().click();
  await expect.poll(() => problems.innerText()).toContain("Falta el texto en español");
  await expect
    .poll(() => page.locator(".phone-note").innerText())
    .not.toContain("última versión sin problemas");
  await page.keyboard.type("¿Cuál es su oficio?");
  await page.locator(".no-problems").waitFor();
});

it("an expression that goes in circles is told beside its field", async () => {
  const round = aDefinition([
    aQuestion("a", "text", { relevant: "${b} = 1" }),
    aQuestion("b", "integer", { relevant: "${a} = 'x'" }),
  ]);
  const { page } = await drafts.open(round);
  await page.locator(".editor-problems summary").click();
  await page.locator(".problem-link").click();
  const field = page.locator("#prop-relevant");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await field.getAttribute("aria-describedby")).toContain("prop-relevant-problem");
  expect(await page.locator("#prop-relevant-problem").innerText()).toMatch(/a → b|b → a/);
  await field.fill("");
  await expect.poll(() => page.locator("#prop-relevant-problem").count()).toBe(0);
});

describe("the address of the editor", () => {
  const faulty = aQuestion("aviso", "text", { relevant: "${nadie} = 1" });
  const named = aDefinition([faulty, aQuestion("otro")], {
    lists: { señal: aList("si"), aviso: [], "50%": [] },
  });
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
  const open = async (page: Page, url: string) => {
    await page.goto(url);
    await page.reload();
    await page.locator(".editor").waitFor();
  };

  it("opens the choice list that it names", async () => {
    const { page, url } = await drafts.open(named);
    await open(page, `${url}#${encodeURIComponent("lists-row-50%")}`);
    expect(await focused(page)).toBe("list-name");
    expect(await page.inputValue("#list-name")).toBe("50%");
    expect(await page.locator(".choice-list .field-problem").count()).toBe(1);
    await open(page, `${url}#lists-row-señal`);
    expect(await page.inputValue("#list-name")).toBe("señal");
    expect(await page.locator(".choice-list .field-problem").count()).toBe(0);
  });

  it("opens the question that it names, where something is wrong with it", async () => {
    const { page, url } = await drafts.open(named);
    await open(page, `${url}#row-otro`);
    expect(await focused(page)).toBe("prop-label");
    expect(await page.inputValue("#prop-label")).toBe("otro");
    await open(page, `${url}#row-aviso`);
    expect(await focused(page)).toBe("prop-relevant");
  });

  it("that names nothing opens the survey", async () => {
    const { page, url } = await drafts.open(named);
    await open(page, `${url}#%E0%A4%A`);
    expect(await page.inputValue("#prop-title")).toBe("Test");
  });
});
