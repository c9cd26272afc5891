import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Nothing is sent before typing has rested for a second. */
export const PATIENT = { timeout: 15_000 };

/** The editor as somebody at it sees it. */
export interface EditorDesk {
  readonly page: Page;
  readonly row: (name: string) => Locator;
  readonly field: (property: string) => Locator;
  /** Selects a question and writes one of its properties. */
  readonly write: (name: string, property: string, text: string) => Promise<void>;
  readonly stands: (state: string) => Promise<void>;
  readonly names: () => Promise<readonly (string | null)[]>;
}

export function anEditorDesk(page: Page): EditorDesk {
  const row = (name: string) => page.locator(`[id="row-${name}"]`);
  const field = (property: string) => page.locator(`[id="prop-${property}"]`);
  return {
    page,
    row,
    field,
    write: async (name, property, text) => {
      await row(name).click();
      await field(property).fill(text);
    },
    stands: async (state) => {
      const saving = page.locator(".save-status");
      await expect.poll(() => saving.getAttribute("data-save"), PATIENT).toBe(state);
    },
    names: async () =>
      await page
        .locator(".outline-row[data-item]")
        .evaluateAll((rows) => rows.map((each) => each.getAttribute("data-item"))),
  };
}
