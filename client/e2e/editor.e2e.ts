import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findPlaced, patchItem, placedItems } from "../../surveys/core/index.ts";
import { aDefinition, aGroup, aQuestion } from "../../surveys/core/testing/builders.ts";
import { largeDefinition } from "../entries/editor/testing/large-definition.ts";
import { findViolations } from "./browser.ts";
import { openDraftPages } from "./draft-page.ts";
import type { StoredDraft } from "./draft-server.tsx";

const drafts = openDraftPages();
/** Nothing is sent before typing has rested for a second. */
const PATIENT = { timeout: 10_000 };
const HOSTILE = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;

const survey = aDefinition([
  aGroup("datos", [aQuestion("edad", "integer"), aQuestion("sexo", "select_one")]),
  aGroup("opinion", [aQuestion("motivo", "text", { relevant: "${edad} > 17" })]),
]);

const row = (page: Page, name: string) => page.locator(`[id="row-${name}"]`);
const field = (page: Page, property: string) => page.locator(`[id="prop-${property}"]`);
const announced = (page: Page) => page.locator(".editor-announcement");
const saveState = (page: Page) => page.locator(".save-status").getAttribute("data-save");
const button = (page: Page | Locator, name: string) =>
  page.getByRole("button", { name, exact: true });

/** The outline as it stands in the draft: names in order, a dash for each level. */
function stored({ definition }: StoredDraft): string {
  return placedItems(definition)
    .map(({ item, depth }) => "-".repeat(depth) + item.name)
    .join(" ");
}

function choicesIn({ definition }: StoredDraft) {
  return definition.lists["yes_no"]?.map(({ name, label }) => `${name} ${label}`);
}

async function shown(page: Page): Promise<readonly (string | null)[]> {
  return await page
    .locator(".outline-row[data-item]")
    .evaluateAll((rows) => rows.map((each) => each.getAttribute("data-item")));
}

async function saved(page: Page): Promise<void> {
  await expect.poll(() => saveState(page), PATIENT).toBe("saved");
}

async function focusedId(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.id ?? "");
}

describe("the outline", () => {
  it("moves by keyboard, says so, keeps the focus and saves", async () => {
    const { page, draft } = await drafts.open(survey);
    await row(page, "edad").click();
    await row(page, "edad").focus();
    await page.keyboard.press("Alt+ArrowDown");
    expect(await shown(page)).toEqual(["datos", "sexo", "edad", "opinion", "motivo"]);
    expect(await announced(page).innerText()).toBe("«edad» quedó en el lugar 2 de 2, en datos.");
    expect(await focusedId(page)).toBe("row-edad");
    await page.keyboard.press("Alt+ArrowLeft");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("ArrowDown");
    expect(await focusedId(page)).toBe("row-datos");
    await expect.poll(() => stored(draft), PATIENT).toBe("edad datos -sexo opinion -motivo");
    await saved(page);
    await button(page, "Meter en el grupo").click();
    expect(await announced(page).innerText()).toContain("quedó en el lugar 1 de 2, en datos");
  });

  it("moves by mouse to where the line shows", async () => {
    const { page, draft } = await drafts.open(survey);
    const grip = page.locator('[data-item="motivo"] .drag-handle');
    const target = await page.locator('[data-item="edad"]').boundingBox();
    if (target === null) throw new Error("the row is not there");
    await grip.hover();
    await page.mouse.down();
    await page.mouse.move(target.x + 40, target.y + 4, { steps: 5 });
    expect(await page.locator('[data-item="edad"]').getAttribute("class")).toContain("drop-before");
    await page.mouse.up();
    await expect.poll(() => stored(draft), PATIENT).toBe("datos -motivo -edad -sexo opinion");
  });

  it("adds, duplicates and takes away, each undone and done again", async () => {
    const { page, draft } = await drafts.open(survey);
    await row(page, "sexo").click();
    await page.locator("#outline-add").selectOption("text");
    await button(page, "Agregar").first().click();
    expect(await focusedId(page)).toBe("prop-label");
    await page.keyboard.type("¿Cuál es su oficio?");
    await button(page, "Usar el nombre cual_es_su_oficio").click();
    await button(page, "Duplicar").click();
    expect(await focusedId(page)).toBe("row-cual_es_su_oficio_2");
    await page.keyboard.press("Delete");
    expect(await announced(page).innerText()).toContain("Puede recuperarlo con Deshacer");
    expect(await focusedId(page)).toBe("row-cual_es_su_oficio");
    await page.keyboard.press("Control+z");
    expect(await shown(page)).toContain("cual_es_su_oficio_2");
    await page.keyboard.press("Control+Shift+Z");
    await expect
      .poll(() => stored(draft), PATIENT)
      .toBe("datos -edad -sexo -cual_es_su_oficio opinion -motivo");
  });

  it("is searched without accents or apostrophes", async () => {
    const accented = patchItem(survey, "motivo", { label: "Cuénteme del ch\u02bculel" });
    const { page } = await drafts.open(accented);
    await page.locator("#outline-search").fill("cuenteme");
    await expect.poll(() => shown(page)).toEqual(["opinion", "motivo"]);
    await page.locator("#outline-search").fill("ch'ul");
    await expect.poll(() => shown(page)).toEqual(["opinion", "motivo"]);
    await page.locator("#outline-search").fill("zzz");
    expect(await page.locator(".empty-state").innerText()).toContain("Nada coincide");
  });
});

describe("the properties", () => {
  it("take typing as one step, and renaming reaches the expressions", async () => {
    const { page, draft } = await drafts.open(survey);
    await row(page, "edad").click();
    await field(page, "label").fill("");
    await field(page, "label").pressSequentially("¿Qué edad tiene?");
    expect(await row(page, "edad").innerText()).toContain("¿Qué edad tiene?");
    await field(page, "name").fill("anios");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => findPlaced(draft.definition, "motivo")?.item.relevant, PATIENT)
      .toBe("${anios} > 17");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await field(page, "name").inputValue()).toBe("edad");
    expect(await field(page, "label").inputValue()).not.toBe("¿Qué edad tiene?");
  });

  it("refuse a name that is taken and say why", async () => {
    const { page } = await drafts.open(survey);
    await row(page, "edad").click();
    await field(page, "name").fill("sexo");
    await page.keyboard.press("Enter");
    expect(await page.locator("#prop-name-problem").innerText()).toContain("ya se usa");
    expect(await shown(page)).toContain("edad");
  });

  it("show a fault beside the item and lead to its field", async () => {
    const { page } = await drafts.open(patchItem(survey, "motivo", { relevant: "${nadie} > 1" }));
    await page.locator(".editor-problems summary").click();
    expect(await row(page, "motivo").innerText()).toContain("1");
    await page.locator(".problem-link").click();
    expect(await focusedId(page)).toBe("prop-relevant");
  });

  it("edit the choices of a list that others share", async () => {
    const { page, draft } = await drafts.open(
      aDefinition([
        aQuestion("a", "select_one"),
        aQuestion("b", "select_one", { relevant: "${a} = 'yes'" }),
      ]),
    );
    await row(page, "a").click();
    expect(await page.locator(".list-of-question .notice").innerText()).toContain("(b)");
    await page.locator("#choice-yes_no-0-code").fill("si");
    await page.keyboard.press("Enter");
    await page.locator("#choice-yes_no-0-down").click();
    expect(await focusedId(page)).toBe("choice-yes_no-1-down");
    await button(page, "Agregar una opción").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Tal vez");
    await expect
      .poll(() => choicesIn(draft), PATIENT)
      .toEqual(["no no", "si yes", "opcion_nueva Tal vez"]);
    expect(findPlaced(draft.definition, "b")?.item.relevant).toBe("${a} = 'si'");
  });

  it("hold the survey's own notice and tell which of its marks stands for nothing", async () => {
    const { page, draft } = await drafts.open(survey);
    const notice = field(page, "privacyNotice");
    await notice.fill("# Propio\n\n{{institucion}} {{correo}}");
    await expect.poll(() => notice.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator('[id="prop-privacyNotice-problem"]').innerText()).toContain("correo");
    await notice.fill("# Propio\n\n{{institucion}}");
    await expect.poll(() => notice.getAttribute("aria-invalid")).toBe(null);
    await expect
      .poll(() => draft.definition.privacyNotice, PATIENT)
      .toBe("# Propio\n\n{{institucion}}");
    await notice.fill("");
    await expect.poll(() => "privacyNotice" in draft.definition, PATIENT).toBe(false);
  });

  it("never run what is typed", async () => {
    const { page } = await drafts.open(survey);
    await row(page, "edad").click();
    await field(page, "label").fill(HOSTILE);
    await expect.poll(() => row(page, "edad").innerText()).toContain("<img src=x");
    await saved(page);
    await page.reload();
    await page.locator(".editor").waitFor();
    expect(await page.title()).not.toBe("run");
    expect(await page.locator(".outline img").count()).toBe(0);
  });
});

describe("saving", () => {
  it("goes on when the connection is back, and a reload keeps what was not saved", async () => {
    const { page, draft } = await drafts.open(survey);
    draft.failing = 503;
    await row(page, "edad").click();
    await field(page, "label").fill("Edad");
    await expect.poll(() => saveState(page), PATIENT).toBe("offline");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole("dialog").waitFor();
    expect(await page.getByRole("dialog").innerText()).toContain("Edad");
    draft.failing = undefined;
    await button(page, "Recuperarlo").click();
    await saved(page);
    expect(findPlaced(draft.definition, "edad")?.item.label).toBe("Edad");
    await page.reload();
    await page.locator(".editor").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("waits while nothing is left, says for what, and goes on with the next question", async () => {
    const { page, draft } = await drafts.open(aDefinition([aQuestion("a")]));
    await row(page, "a").focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => saveState(page), PATIENT).toBe("incomplete");
    expect(await page.locator(".save-status").innerText()).toContain("al menos una sección");
    await button(page, "Agregar").first().click();
    await saved(page);
    expect([draft.saves, stored(draft)]).toEqual([1, "pregunta"]);
  });

  it("tells that the session ended and keeps what was typed", async () => {
    const { page, draft } = await drafts.open(survey);
    draft.failing = 401;
    await row(page, "edad").click();
    await field(page, "label").fill("Edad");
    await expect.poll(() => saveState(page), PATIENT).toBe("signed_out");
    draft.failing = undefined;
    await button(page, "Intentar ahora").click();
    await saved(page);
    expect(findPlaced(draft.definition, "edad")?.item.label).toBe("Edad");
  });

  it("between two tabs loses nothing: each change goes where it fits, or is chosen", async () => {
    const { page, draft, url } = await drafts.open(survey);
    const other = await (await drafts.newContext()).newPage();
    await other.goto(url);
    await row(other, "edad").click();
    await field(other, "label").fill("Edad de la otra");
    await saved(other);
    await row(page, "edad").click();
    await field(page, "label").fill("Edad mía");
    await row(page, "motivo").click();
    await field(page, "label").fill("Motivo mío");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain("Ana Pérez");
    expect(await dialog.innerText()).toContain("Edad de la otra");
    expect(await findViolations(page)).toEqual([]);
    const [fitting, clashing] = await dialog.getByRole("checkbox").all();
    expect([await fitting?.isChecked(), await clashing?.isChecked()]).toEqual([true, false]);
    await button(dialog, "Seguir con lo guardado y mis cambios marcados").click();
    await saved(page);
    expect(findPlaced(draft.definition, "edad")?.item.label).toBe("Edad de la otra");
    expect(findPlaced(draft.definition, "motivo")?.item.label).toBe("Motivo mío");
    expect(draft.saves).toBe(2);
  });

  it("puts mine in the place of theirs only when asked twice", async () => {
    const { page, draft } = await drafts.open(survey);
    draft.definition = patchItem(survey, "sexo", { label: "Otro" });
    draft.revision = 9;
    await row(page, "edad").click();
    await field(page, "label").fill("Edad mía");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await button(dialog, "Sustituir lo guardado por lo mío…").click();
    expect(draft.saves).toBe(0);
    await button(dialog, "Sí, sustituir").click();
    await saved(page);
    expect(findPlaced(draft.definition, "sexo")?.item.label).toBe("sexo");
  });
});

describe("the page", () => {
  it("is read without JavaScript", async () => {
    const { page } = await drafts.open(survey, { javaScriptEnabled: false });
    const text = await page.locator("main").innerText();
    expect(text).toContain("Para editar hace falta JavaScript");
    expect(text).toContain("motivo");
  });

  it.each([
    ["light", 1400],
    ["dark", 1400],
    ["light", 360],
    ["dark", 360],
  ] as const)("breaks no rule of accessibility, %s at %i px", async (colorScheme, width) => {
    const { page } = await drafts.open(survey, { colorScheme, viewport: { width, height: 800 } });
    await row(page, "sexo").click();
    for (const part of await page.locator(".part > summary").all()) {
      if (!(await part.evaluate((each) => each.parentElement?.hasAttribute("open")))) {
        await part.click();
      }
    }
    expect(await findViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("on a phone shows one part at a time, with a way back", async () => {
    const { page } = await drafts.open(survey, { viewport: { width: 360, height: 740 } });
    await row(page, "sexo").click();
    expect(await row(page, "sexo").isVisible()).toBe(false);
    expect(await field(page, "label").isVisible()).toBe(true);
    await button(page, "Volver al índice").click();
    expect(await row(page, "sexo").isVisible()).toBe(true);
    await button(page, "Vista previa").click();
    expect(await page.locator(".phone").isVisible()).toBe(true);
  });
});

describe("an instrument of 300 questions", () => {
  it("shows in its outline what is typed in the middle of it, and saves it", async () => {
    const { page, draft } = await drafts.open(largeDefinition());
    await page.locator("#outline-search").fill("cuestion 150");
    await row(page, "p150").click();
    await page.locator("#outline-search").fill("");
    await expect.poll(async () => (await shown(page)).length).toBe(315);
    await field(page, "label").pressSequentially(" Diga lo que piensa.");
    await expect.poll(() => row(page, "p150").innerText()).toContain("Diga lo que piensa.");
    await saved(page);
    expect(JSON.stringify(draft.definition)).toContain("Diga lo que piensa.");
  });
});
