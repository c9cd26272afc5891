import type { Page } from "playwright-core";

const MOST_TABS = 200;

/** Somebody without a mouse: every place is reached with the tab key. */
export interface KeyboardPerson {
  /** Tabs on until the focus is on what a selector names. */
  readonly reach: (selector: string, key?: "Tab" | "Shift+Tab") => Promise<void>;
  /** Reaches a field and writes in it, in the place of what it said. */
  readonly fill: (selector: string, text: string) => Promise<void>;
  /** Reaches a link or a button and presses Enter on it. */
  readonly follow: (selector: string) => Promise<void>;
}

export function aKeyboardPerson(page: Page): KeyboardPerson {
  const isThere = async (selector: string) =>
    await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  const reach: KeyboardPerson["reach"] = async (selector, key = "Tab") => {
    await page.locator(selector).first().waitFor({ state: "attached" });
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isThere(selector)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${selector} is not reached with the keyboard`);
  };
  return {
    reach,
    fill: async (selector, text) => {
      await reach(selector);
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
    },
    follow: async (selector) => {
      await reach(selector);
      await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
    },
  };
}
