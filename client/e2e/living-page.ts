import type { BrowserContextOptions, Page } from "playwright-core";
import type { Site } from "./site.ts";
import { FORWARD } from "./survey-journey.ts";

export const PERCEPCION = "/es/encuestas/percepcion";

/** The survey in a page whose script has taken over. */
export interface LivingPage {
  readonly page: Page;
  /** Opens the first page, or what it resumes by itself, and waits until it lives. */
  readonly open: (path?: string) => Promise<void>;
  readonly begin: () => Promise<void>;
  /** Takes a choice of a question by its names. */
  readonly choose: (question: string, choice: string) => Promise<void>;
  readonly forward: () => Promise<void>;
  /** Answers the one question that must be answered and goes on to a screen by its name. */
  readonly goTo: (screen: string) => Promise<void>;
  /** From the page that lists the answers. */
  readonly send: () => Promise<void>;
  /** Waits for the receipt. */
  readonly folio: () => Promise<string>;
  readonly heading: () => Promise<string>;
  /** Waits for a heading, whatever stood there before. */
  readonly see: (heading: string) => Promise<void>;
  readonly press: (button: string) => Promise<void>;
  /** Goes on in another language. */
  readonly speak: (language: string) => Promise<void>;
  /** From the first page to the response that an earlier visit left. */
  readonly showUnsent: () => Promise<void>;
  readonly isChosen: (question: string, choice: string) => Promise<boolean>;
}

/** Screens of the survey by the value of their field. */
export const SCREENS = { first: "0", opinion: "4", ideas: "7", person: "8", check: "revision" };
export const OPINION = "Lo que usted piensa";
export const CHECK = "Revise sus respuestas";
export const WAITS = "Su respuesta espera la señal";
export const RECEIVED = "Recibimos su respuesta";
export const REFUSED = "No se pudo enviar";
export const ELSEWHERE = "Esta encuesta está abierta en otra pestaña";
export const FIRST_SCREEN = "Sus trámites y servicios";

/** A phone without a service worker, unless the test is about one. */
export async function newLivingPage(
  site: Pick<Site, "newPage" | "url">,
  options: BrowserContextOptions = {},
): Promise<LivingPage> {
  const phone = { viewport: { width: 360, height: 740 }, serviceWorkers: "block" } as const;
  return livingPage(await site.newPage({ ...phone, ...options }), site.url());
}

export function livingPage(page: Page, url: string): LivingPage {
  const choice = (question: string, name: string) =>
    page.locator(`[name="q:${question}"][value="${name}"]`);
  const forward = () => page.locator(FORWARD).last().click();
  return {
    page,
    open: async (path = PERCEPCION) => {
      await page.goto(url + path);
      await untilAlive(page);
    },
    begin: async () => {
      await page.locator("#empezar button[type=submit]").click();
      await page.locator("#encuesta").waitFor();
    },
    choose: (question, name) => choice(question, name).check(),
    forward,
    goTo: async (screen) => {
      const place = page.locator("input[name=pantalla]");
      for (let step = 0; (await place.inputValue()) !== screen; step += 1) {
        if (step > 20) throw new Error(`no screen ${screen}`);
        if ((await place.inputValue()) === SCREENS.first) await choice("contacto_12m", "2").check();
        await forward();
      }
    },
    send: forward,
    folio: async () => {
      return (await page.locator("[data-folio]").getAttribute("data-folio")) ?? "";
    },
    heading: async () => (await page.locator("main h1").textContent()) ?? "",
    see: async (heading) => {
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    },
    press: (button) => page.getByRole("button", { name: button }).click(),
    speak: async (language) => {
      await page.locator(`.languages [lang=${language}]`).click();
      await untilAlive(page, language);
    },
    showUnsent: () => page.locator("[data-do=show-unsent]").click(),
    isChosen: (question, name) => choice(question, name).isChecked(),
  };
}

/** What only a living page shows: wishes on the first page, the state of the device on the others. */
export async function untilAlive(page: Page, language = ""): Promise<void> {
  const parts = ["[data-live]:not([hidden])", ".device-status"];
  const html = `html${language === "" ? "" : `[lang=${language}]`}`;
  const signs = parts.map((part) => `${html} ${part}`).join(", ");
  await page.locator(signs).first().waitFor({ state: "attached" });
}
