import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { chooseFile } from "../client/e2e/choose-file.ts";
import { openSite } from "../client/e2e/site.ts";
import { anEditorDesk } from "./testing/editor-desk.ts";
import { openPanelSite } from "./testing/panel-site.ts";
import { aSurveyDesk, button, press, textOf } from "./testing/survey-desk.ts";

const site = openPanelSite(openSite());
const HOSTILE = `<img src=x onerror="document.title='run'">`;
let link: string;

async function deskOf(who: ReturnType<typeof site.editor>) {
  const page = await site.openAs(who, "/panel");
  return { page, desk: aSurveyDesk(page, site.url(), "tramites") };
}

beforeAll(async () => {
  const { desk } = await deskOf(site.editor());
  await desk.importForm("Trámites 2026", chooseFile);
});

/** Writes a remark under a question, as whoever was asked to read does. */
async function remark(page: Page, question: string, words: string): Promise<void> {
  const field = page.locator(`[id="comentario-${question}"]`);
  const about = page.locator("details").filter({ has: field });
  await about.locator("summary").click();
  await field.fill(words);
  await press(about.getByRole("button"));
}

it("the link of a review is shown once, and sends the draft to review", async () => {
  const { page, desk } = await deskOf(site.editor());
  await desk.open("/revision");
  await page.fill("#para", "Consejo Consultivo");
  await press(button(page, "Crear enlace"));
  link = await page.inputValue("#secret");
  expect(link).toMatch(/\/revision#[\w-]{20,}$/);
  await desk.open("/revision");
  expect(await page.content()).not.toContain(link.split("#")[1]);
  expect(await textOf(page)).toContain("El borrador está en revisión");
});

it("somebody outside reads the survey by the link and comments, with and without JavaScript", async () => {
  const guest = await site.newPage({});
  await guest.goto(link);
  expect(await guest.inputValue("#code")).toBe(link.split("#")[1]);
  expect(guest.url()).not.toContain("#");
  await guest.fill("#nombre", "Inés Gómez");
  await press(button(guest, "Leer la encuesta"));
  await remark(guest, "hizo", "Digan de qué año se habla.");
  expect(await textOf(guest)).toContain("Su comentario se guardó");

  const plain = await site.newPage({ javaScriptEnabled: false });
  await plain.goto(link);
  expect(await plain.inputValue("#code")).toBe("");
  await plain.fill("#nombre", `Pedro ${HOSTILE}`);
  await plain.fill("#code", link.split("#")[1] ?? "");
  await press(button(plain, "Leer la encuesta"));
  await remark(plain, "pago", HOSTILE);
  expect(await textOf(plain)).toContain(HOSTILE);
  expect(await textOf(plain)).not.toContain("Digan de qué año se habla.");
});

it("an editor resolves what was said, none of which is run", async () => {
  const { page, desk } = await deskOf(site.editor());
  await desk.open("/revision");
  expect(await textOf(page)).toContain("Falta resolver 2 comentarios.");
  for (const [words, note, verdict] of [
    ["Digan de qué año se habla.", "Se agregó el año.", "Se acepta"],
    [HOSTILE, `No dice nada. ${HOSTILE}`, "No se acepta"],
  ] as const) {
    const comment = page.locator(".comment").filter({ hasText: words });
    await comment.locator("summary").click();
    await comment.locator("textarea").fill(note);
    await press(button(comment, verdict));
  }
  expect(await textOf(page)).toContain("Falta resolver 0 comentarios.");
  expect(await page.locator(".comment .state-mark").allInnerTexts()).toEqual([
    "Aceptado",
    "No aceptado",
  ]);
  expect(await page.locator("main img").count()).toBe(0);
  expect(await page.title()).not.toBe("run");
});

it("its author cannot approve it; somebody else does, and an edit loses the approval", async () => {
  const author = await deskOf(site.editor());
  await author.desk.open("/revision");
  expect(await button(author.page, "Aprobar lo que dice ahora").count()).toBe(0);
  await author.desk.open("/publicar");
  expect(await textOf(author.page)).toContain("Falta resolver 1 motivo");
  const other = await deskOf(site.administrator());
  await other.desk.open("/revision");
  await press(button(other.page, "Aprobar lo que dice ahora"));
  expect(await textOf(other.page)).toContain("Ana Pérez aprobó");

  await author.desk.open("/editor");
  const editor = anEditorDesk(author.page);
  await editor.write("hizo", "label", "¿Hizo un trámite en 2026?");
  await editor.stands("saved");
  await author.desk.open("/revision");
  expect(await textOf(author.page)).toContain("una redacción anterior; ya no cuenta");
  await author.desk.open("/publicar");
  expect(await textOf(author.page)).toContain("Falta resolver 1 motivo");

  await other.desk.open("/revision");
  await press(button(other.page, "Aprobar lo que dice ahora"));
  await author.desk.publish();
  expect(await textOf(author.page)).toContain("Versión publicada");
});

it("a link that was taken back opens nothing, not even where it was open", async () => {
  const { page } = await deskOf(site.editor());
  const desk = aSurveyDesk(page, site.url(), "otra");
  await desk.importForm("Otra", chooseFile);
  await desk.open("/revision");
  await page.fill("#para", "Colegio");
  await press(button(page, "Crear enlace"));
  const other = await page.inputValue("#secret");
  const guest = await site.newPage({});
  await guest.goto(other);
  await guest.fill("#nombre", "Inés Gómez");
  await press(button(guest, "Leer la encuesta"));
  await desk.open("/revision");
  await press(page.getByRole("link", { name: /Retirar/ }));
  await press(button(page, "Retirar enlace"));
  await guest.reload();
  expect(new URL(guest.url()).pathname).toBe("/revision");
  for (const gone of [other, link]) {
    const late = await site.newPage({});
    await late.goto(gone);
    await late.fill("#nombre", "Inés Gómez");
    await press(button(late, "Leer la encuesta"));
    expect(await late.locator("h1").innerText()).toBe("Revisión de una encuesta");
    expect(await late.locator("#code-problema").count()).toBe(1);
  }
});
