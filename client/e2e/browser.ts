import axe from "axe-core";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type LaunchOptions,
  type Page,
} from "playwright-core";
import { inject } from "vitest";
import { launchOptions } from "./browser-place.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

export function openBrowser(): Promise<Browser> {
  return chromium.launch(ownLaunch());
}

/** A browser that remembers in a folder, as the one of a phone does. */
export function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, ownLaunch());
}

function ownLaunch(): LaunchOptions {
  return launchOptions(inject("browserPlace"));
}

export interface Violation {
  readonly rule: string;
  readonly help: string;
  /** CSS selectors of the elements at fault. */
  readonly elements: readonly string[];
}

/**
 * What breaks WCAG 2.2 AA on the page as it stands. axe never ends in a context without JavaScript:
 * to test such a page, block its scripts with `page.route` instead.
 */
export async function findViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: WCAG_22_AA, resultTypes: ["violations"] });
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${options})`);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map(({ target }) => target.join(" ")),
  }));
}
