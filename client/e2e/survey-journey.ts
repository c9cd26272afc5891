import type { Locator, Page } from "playwright-core";

/** A respondent in front of the journey: sees pages, fills fields, presses buttons. */
export interface Respondent {
  readonly page: Page;
  /** The button that goes forward: the last submit without `formaction`. */
  readonly goForward: () => Promise<void>;
  /** Answers whatever the screen asks, with the `pick`-th choice where there are several. */
  readonly fillScreen: (pick: number) => Promise<void>;
  readonly isCheckPage: () => Promise<boolean>;
  readonly folio: () => Promise<string | null>;
  /** What was answered so far by question name, as the API spells it. */
  readonly answers: Readonly<Record<string, unknown>>;
}

export const FORWARD = "main form button[type=submit]:not([formaction])";

export function aRespondent(page: Page): Respondent {
  const answers: Record<string, unknown> = {};
  return {
    page,
    answers,
    goForward: async () => {
      await page.locator(FORWARD).last().click();
      await page.waitForLoadState();
    },
    fillScreen: async (pick) => {
      Object.assign(answers, await fillScreen(page, pick));
    },
    isCheckPage: async () =>
      (await page.locator("input[name=pantalla]").inputValue()) === "revision",
    folio: async () => await page.locator("[data-folio]").getAttribute("data-folio"),
  };
}

type Answers = Readonly<Record<string, unknown>>;

async function fillScreen(page: Page, pick: number): Promise<Answers> {
  const chosen = [
    ...(await fillRadios(page, pick)),
    ...(await fillSearches(page, pick)),
    ...(await fillLists(page, pick)),
    ...(await fillBoards(page, pick)),
    ...(await fillBoxes(page, pick)),
    ...(await fillTexts(page)),
  ];
  return Object.fromEntries(chosen);
}

type Answered = readonly (readonly [question: string, answer: unknown])[];

/** One after the other: in a living page an answer may bring the next question at once. */
async function fillRadios(page: Page, pick: number): Promise<Answered> {
  const chosen = new Map<string, string>();
  for (;;) {
    const names = await namesOf(page, "main form input[type=radio]");
    const name = names.find((one) => !chosen.has(one));
    if (name === undefined) break;
    const radios = page.locator(`input[type=radio][name="${name}"]`);
    const radio = radios.nth(pick % (await radios.count()));
    await radio.check();
    chosen.set(name, await valueOf(radio));
  }
  return [...chosen].map(([name, value]) => [questionOf(name), value]);
}

/** A long list in a living page: opened with the keyboard and walked down. */
async function fillSearches(page: Page, pick: number): Promise<Answered> {
  const chosen: [string, unknown][] = [];
  for (const search of await page.locator("main form .search").all()) {
    for (let down = 0; down <= pick; down += 1) {
      await search.getByRole("combobox").press("ArrowDown");
    }
    await search.getByRole("combobox").press("Enter");
    const field = search.locator("input[type=hidden]");
    chosen.push([questionOf((await field.getAttribute("name")) ?? ""), await valueOf(field)]);
  }
  return chosen;
}

/** Each list takes the next choice: two places of a ranking must differ. */
async function fillLists(page: Page, pick: number): Promise<Answered> {
  const chosen: [string, unknown][] = [];
  for (const [index, select] of (await page.locator("main form select").all()).entries()) {
    const values = await select
      .locator("option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
    const offered = values.filter((value) => value !== "");
    const value = offered[(pick + index) % offered.length];
    if (value === undefined) continue;
    await select.selectOption(value);
    chosen.push([questionOf((await select.getAttribute("name")) ?? ""), value]);
  }
  return chosen;
}

/** A ranking in a living page: the choices are tapped in turn, beginning with the picked one. */
async function fillBoards(page: Page, pick: number): Promise<Answered> {
  const ranked: [string, unknown][] = [];
  for (const board of await page.locator("main form .rank").all()) {
    const order: string[] = [];
    const offers = board.locator(".rank-offer");
    for (let left = await offers.count(); left > 0; left -= 1) {
      const offer = offers.nth(pick % left);
      order.push(((await offer.getAttribute("id")) ?? "").split("-place-")[1] ?? "");
      await offer.click();
    }
    const name = await board.locator("input[type=hidden]").first().getAttribute("name");
    ranked.push([questionOf(name ?? ""), order]);
  }
  return ranked;
}

async function fillBoxes(page: Page, pick: number): Promise<Answered> {
  const ticked: [string, unknown][] = [];
  for (const name of await namesOf(page, "main form input[type=checkbox]")) {
    const boxes = page.locator(`input[type=checkbox][name="${name}"]`);
    if ((await boxes.count()) < 2) continue;
    const box = boxes.nth(pick % (await boxes.count()));
    await box.check();
    ticked.push([questionOf(name), [await valueOf(box)]]);
  }
  return ticked;
}

export const IDEA = "Que las cuentas estén a la vista, k’uxi ba’i";

async function fillTexts(page: Page): Promise<Answered> {
  const written: [string, unknown][] = [];
  for (const text of await page.locator("main form textarea").all()) {
    await text.fill(IDEA);
    written.push([questionOf((await text.getAttribute("name")) ?? ""), IDEA]);
  }
  return written;
}

async function namesOf(page: Page, selector: string): Promise<readonly string[]> {
  const names = await page
    .locator(selector)
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name") ?? ""));
  return [...new Set(names)];
}

async function valueOf(field: Locator): Promise<string> {
  return (await field.getAttribute("value")) ?? "";
}

/** `q:region` and `q:prioridades:lugar:gasto` name the questions before their second colon. */
function questionOf(field: string): string {
  return field.split(":")[1] ?? "";
}

/** Goes from the first view to the page that lists the answers. */
export async function reachCheckPage(
  respondent: Respondent,
  { pick, onScreen }: { pick: number; onScreen?: () => Promise<void> },
): Promise<void> {
  await respondent.goForward();
  for (let screen = 0; screen < 40; screen += 1) {
    await onScreen?.();
    if (await respondent.isCheckPage()) return;
    await respondent.fillScreen(pick);
    await respondent.goForward();
  }
  throw new Error("the journey did not end");
}
