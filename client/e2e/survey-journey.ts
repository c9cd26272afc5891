import type { Page } from "playwright-core";

/** A respondent in front of the plain journey: sees pages, fills fields, presses buttons. */
export interface Respondent {
  readonly page: Page;
  /** The button that goes forward: the last submit without `formaction`. */
  readonly goForward: () => Promise<void>;
  /** Answers whatever the screen asks, with the `pick`-th choice where there are several. */
  readonly fillScreen: (pick: number) => Promise<void>;
  readonly isCheckPage: () => Promise<boolean>;
  readonly folio: () => Promise<string | null>;
}

const FORWARD = "main form button[type=submit]:not([formaction])";

export function aRespondent(page: Page): Respondent {
  return {
    page,
    goForward: async () => {
      await page.locator(FORWARD).last().click();
      await page.waitForLoadState();
    },
    fillScreen: async (pick) => {
      await fillScreen(page, pick);
    },
    isCheckPage: async () =>
      (await page.locator("input[name=pantalla]").inputValue()) === "revision",
    folio: async () => await page.locator("[data-folio]").getAttribute("data-folio"),
  };
}

async function fillScreen(page: Page, pick: number): Promise<void> {
  for (const name of await namesOf(page, "main form input[type=radio]")) {
    const radios = page.locator(`input[type=radio][name="${name}"]`);
    await radios.nth(pick % (await radios.count())).check();
  }
  // Each list takes the next choice: two places of a ranking must differ.
  for (const [index, select] of (await page.locator("main form select").all()).entries()) {
    const values = await select
      .locator("option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
    const offered = values.filter((value) => value !== "");
    const value = offered[(pick + index) % offered.length];
    if (value !== undefined) await select.selectOption(value);
  }
  for (const name of await namesOf(page, "main form input[type=checkbox]")) {
    const boxes = page.locator(`input[type=checkbox][name="${name}"]`);
    if ((await boxes.count()) > 1) await boxes.nth(pick % (await boxes.count())).check();
  }
}

async function namesOf(page: Page, selector: string): Promise<readonly string[]> {
  const names = await page
    .locator(selector)
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name") ?? ""));
  return [...new Set(names)];
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
