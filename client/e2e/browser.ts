import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

// The tests open pages of the server they started and nothing else. Playwright adds --no-sandbox,
// which root in CI needs.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

export function openBrowser(): Promise<Browser> {
  const { executablePath, env } = inject("browserPlace");
  return chromium.launch({ executablePath, args: QUIET, env: { ...ownEnvironment(), ...env } });
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
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
