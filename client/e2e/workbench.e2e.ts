import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { GlossaryEntry, TextUnit } from "../../surveys/core/index.ts";
import { aDefinition, aGroup, aQuestion } from "../../surveys/core/testing/builders.ts";
import { largeDefinition } from "../entries/editor/testing/large-definition.ts";
import { aText } from "../entries/translation/testing/a-text.ts";
import { findViolations } from "./browser.ts";
import { headingFaults, widthBeyond } from "./page-faults.ts";
import { openTextsPages } from "./texts-page.ts";
import { type StoredTexts, storedTexts } from "./texts-server.tsx";

const pages = openTextsPages();
const PATIENT = { timeout: 10_000 };
const HOSTILE = `<img src=x onerror="document.title='run'">`;

const survey = aDefinition([
  aQuestion("nombre", "text", { label: "¿Cómo le dicen?" }),
  aGroup("datos", [
    aQuestion("edad", "integer", { label: "¿Cuántos años tiene, ${nombre}?" }),
    aQuestion("dinero", "text", { label: "¿Le pidieron dinero?", relevant: "${edad} > 17" }),
  ]),
]);
const glossary: readonly GlossaryEntry[] = [
  {
    ...{ concept: "dinero", forms: ["takʼin"], source: "Polian TSE57391" },
    ...{ confidence: "high", trap: "También es metal." },
  },
];

function textsOf(changes: Readonly<Record<string, Partial<TextUnit>>> = {}): StoredTexts {
  const texts = [
    aText("datos.label", { spanish: "Grupo datos", text: "", state: "missing" }),
    aText("edad.label", { spanish: "¿Cuántos años tiene, ${nombre}?", text: "", state: "missing" }),
    aText("dinero.label", {
      ...{ spanish: "¿Le pidieron dinero?", kind: "sensitive", approvalsNeeded: 2 },
      ...{ text: "¿Me laj skʼan takʼin?", state: "stale", formerSpanish: "¿Le pidió dinero?" },
    }),
  ].map((text) => ({ ...text, ...changes[text.key] }));
  return storedTexts(
    {
      ...{ survey: "prueba", title: "Encuesta de prueba", language: "tzh", definition: survey },
      variants: [{ tag: "tzh-x-oxchuc", name: "Oxchuc" }],
      ...{ speakers: [], glossary, suggestions: {} },
    },
    texts,
  );
}

const row = (page: Page, key: string) => page.locator(`[id="text-row-${key}"]`);
const field = (page: Page) => page.locator("#text-target");
const standing = (page: Page) => page.locator(".save-status").getAttribute("data-save");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const keptHere = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("consulta-textos")));

async function saved(page: Page): Promise<void> {
  await expect.poll(() => standing(page), PATIENT).toBe("saved");
}

describe("a translator at the keyboard", () => {
  it("writes one text after the other without the mouse, and hears where the list ends", async () => {
    const stored = textsOf();
    const page = await (await pages.serve(stored)).openAs("ana");
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("text-search");
    await page.keyboard.type("anos tiene");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("text-target");
    await page.keyboard.type("Jay'eb ja'bil ayat, ");
    await button(page, "Poner ${nombre}").click();
    await page.keyboard.type("?");
    expect(await field(page).inputValue()).toBe("Jayʼeb jaʼbil ayat, ${nombre}?");
    await page.locator("#text-search").fill("");
    await field(page).focus();
    await page.keyboard.press("Control+Enter");
    expect(await focused(page)).toBe("text-target");
    await saved(page);
    expect(stored.texts.get("edad.label")).toMatchObject({
      ...{ text: "Jayʼeb jaʼbil ayat, ${nombre}?", state: "draft_human" },
    });
    await page.keyboard.press("Alt+ArrowDown");
    await expect
      .poll(() => page.locator(".editor-announcement").innerText())
      .toBe("No hay más textos después de éste.");
    await page.keyboard.press("Alt+ArrowUp");
    expect(await field(page).inputValue()).toContain("Jayʼeb");
    await page.locator("h1").click();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("sees what is wrong, what to beware of and what changed in the Spanish", async () => {
    const page = await (await pages.serve(textsOf())).openAs("ana");
    await row(page, "dinero.label").click();
    expect(await page.locator(".former-spanish del").innerText()).toContain("pidió");
    expect(await page.locator(".former-spanish ins").innerText()).toContain("pidieron");
    expect(await page.locator(".text-spanish .term").innerText()).toBe("dinero");
    expect(await page.locator(".glossary-forms").innerText()).toContain("takʼin");
    await expect.poll(() => page.locator(".check-trap").innerText()).toContain("También es metal.");
    await row(page, "edad.label").click();
    await field(page).fill(`jun ${HOSTILE}`);
    await expect.poll(() => page.locator(".check-fault").count()).toBeGreaterThan(0);
    expect(await page.title()).not.toBe("run");
  });

  it("sees every letter in its place on the citizen's screen, hidden questions too", async () => {
    const page = await (await pages.serve(textsOf())).openAs("ana");
    await row(page, "dinero.label").click();
    await field(page).fill("¿Bin la skʼan?");
    const phone = page.frameLocator(".phone-screen");
    await expect.poll(() => phone.locator("[data-marked]").innerText()).toBe("¿Bin la skʼan?");
    expect(await phone.locator(".shown-spanish").allInnerTexts()).toContain("¿Le pidieron dinero?");
    expect(await phone.locator("html").getAttribute("lang")).toBe("tzh");
  });
});

describe("words that are not saved", () => {
  it("wait through a cut, and save themselves when the connection is back", async () => {
    const stored = textsOf();
    const page = await (await pages.serve(stored)).openAs("ana");
    await page.context().setOffline(true);
    await row(page, "datos.label").click();
    await field(page).fill("Binti jtukel");
    await page.keyboard.press("Control+Enter");
    await field(page).fill("Jay jaʼbil ${nombre}");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(() => page.locator(".save-status").innerText(), PATIENT)
      .toContain("2 textos por guardar; se guardan solos cuando vuelva la conexión.");
    await page.context().setOffline(false);
    await saved(page);
    expect(stored.done).toEqual(["ana write datos.label", "ana write edad.label"]);
    expect(await keptHere(page)).toEqual([]);
  });

  it("are there after a reload, told as such, and only for whoever wrote them", async () => {
    const stored = textsOf();
    stored.failing = 503;
    const page = await (await pages.serve(stored)).openAs("ana");
    await row(page, "datos.label").click();
    await field(page).fill("Binti jtukel");
    await button(page, "Guardar").click();
    await row(page, "edad.label").click();
    await field(page).fill("Sin pedir");
    await expect.poll(() => standing(page), PATIENT).toBe("offline");
    stored.failing = undefined;
    await page.reload();
    await expect.poll(() => stored.texts.get("datos.label")?.text, PATIENT).toBe("Binti jtukel");
    expect(await field(page).inputValue()).toBe("Sin pedir");
    expect(await page.locator(".edit-note").innerText()).toContain("no llegó a guardarse");
    const { origin } = new URL(page.url());
    await page.context().addCookies([{ name: "quien", value: "luz", url: origin }]);
    await page.reload();
    await page.locator(".desk").waitFor();
    expect(await field(page).inputValue()).toBe("");
  });

  it("stay when the session ends, with the way to sign in", async () => {
    const stored = textsOf();
    stored.failing = 401;
    const page = await (await pages.serve(stored)).openAs("ana");
    await row(page, "datos.label").click();
    await field(page).fill("Binti jtukel");
    await button(page, "Guardar").click();
    await expect.poll(() => standing(page), PATIENT).toBe("signed_out");
    expect(await page.locator(".save-status a").getAttribute("href")).toBe("/panel");
    stored.failing = undefined;
    await page.locator(".save-status button").click();
    await saved(page);
    expect(stored.texts.get("datos.label")?.text).toBe("Binti jtukel");
  });
});

describe("two people at one text", () => {
  it("see both wordings and lose none", async () => {
    const stored = textsOf();
    const { openAs } = await pages.serve(stored);
    const [ana, luz] = [await openAs("ana"), await openAs("luz")];
    for (const page of [ana, luz]) await row(page, "datos.label").click();
    await field(luz).fill("Te vinik");
    await button(luz, "Guardar").click();
    await saved(luz);
    await field(ana).fill("Te winik");
    await button(ana, "Guardar").click();
    const conflict = ana.locator(".conflict");
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain("Te vinik");
    expect(await conflict.innerText()).toContain("Te winik");
    expect(await findViolations(ana)).toEqual([]);
    await button(ana, "Juntar los dos").click();
    await ana.locator("#conflict-merged").fill("Te winik yuʼun");
    await button(ana, "Guardar así").click();
    await saved(ana);
    expect(await focused(ana)).toBe("text-target");
    expect(stored.texts.get("datos.label")?.text).toBe("Te winik yuʼun");
  });

  it("approve each other's words, never their own, with what they declare to speak", async () => {
    const stored = textsOf();
    const { openAs } = await pages.serve(stored);
    const ana = await openAs("ana");
    await row(ana, "datos.label").click();
    await field(ana).fill("Te winik");
    await button(ana, "Guardar").click();
    await saved(ana);
    await button(ana, "Aprobar").focus();
    await ana.keyboard.press("Enter");
    expect(await ana.locator(".act-why").first().innerText()).toContain(
      "debe decidir otra persona",
    );
    const luz = await openAs("luz");
    await row(luz, "datos.label").click();
    await luz.keyboard.press("Alt+a");
    expect(await focused(luz)).toBe("text-variant");
    await luz.locator("#text-variant").selectOption({ label: "Oxchuc" });
    await luz.keyboard.press("Alt+a");
    await expect.poll(() => stored.texts.get("datos.label")?.state, PATIENT).toBe("approved");
    expect(stored.done).toEqual(["ana write datos.label", "luz approve datos.label"]);
    await expect.poll(() => field(luz).inputValue()).toBe("");
    expect(await focused(luz)).toBe("text-target");
    await luz.reload();
    await row(luz, "edad.label").click();
    expect(await luz.evaluate(() => localStorage.getItem("consulta-variante tzh"))).toBe(
      "tzh-x-oxchuc",
    );
  });
});

describe.each(["light", "dark"] as const)("the workbench in the %s theme", (colorScheme) => {
  it("has no obstacles on a wide screen", async () => {
    const viewport = { width: 1280, height: 860 };
    const page = await (await pages.serve(textsOf())).openAs("ana", { viewport, colorScheme });
    await row(page, "dinero.label").click();
    await page.frameLocator(".phone-screen").locator("h1").waitFor();
    await button(page, "Comentarios").click();
    await page.locator("#text-comment").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await headingFaults(page)).toEqual([]);
  });

  it("has none on a phone, part by part", async () => {
    const viewport = { width: 360, height: 740 };
    const page = await (await pages.serve(textsOf())).openAs("ana", { viewport, colorScheme });
    expect(await findViolations(page)).toEqual([]);
    await row(page, "dinero.label").click();
    expect(await focused(page)).toBe("text-heading");
    expect(await findViolations(page)).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    await button(page, "Vista").click();
    await page.frameLocator(".phone-screen").locator("[data-marked]").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
  });
});

describe("a list of hundreds", () => {
  it("shows every letter that is typed", async () => {
    const definition = largeDefinition();
    const { content } = textsOf();
    const texts = definition.items.flatMap((section) =>
      section.kind === "question"
        ? []
        : section.items.map((item) =>
            aText(`${item.name}.label`, {
              section: section.label ?? "",
              spanish: item.label ?? "",
            }),
          ),
    );
    expect(texts).toHaveLength(300);
    const stored = storedTexts({ ...content, definition }, texts);
    const page = await (await pages.serve(stored)).openAs("ana");
    await row(page, "p4.label").click();
    await field(page).fill("");
    await field(page).pressSequentially("te bin ya' awa'iy lek");
    expect(await field(page).inputValue()).toBe("te bin yaʼ awaʼiy lek");
    const marked = page.frameLocator(".phone-screen").locator("[data-marked]");
    await expect.poll(() => marked.innerText(), PATIENT).toBe("te bin yaʼ awaʼiy lek");
  });
});
