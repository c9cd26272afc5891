import type { BrowserContextOptions, Page } from "playwright-core";
import { openBundledPages } from "./bundled-pages.ts";
import { serveTexts, type StoredTexts } from "./texts-server.tsx";

const ENTRY = new URL("../entries/translation/testing/styled-workbench.ts", import.meta.url);

export interface OpenedTexts {
  /** A page of the workbench in a browser of its own where somebody is signed in. */
  readonly openAs: (person: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** The workbench on its page, with texts of its own for every test. */
export function openTextsPages(): { readonly serve: (texts: StoredTexts) => Promise<OpenedTexts> } {
  const { newContext, listen } = openBundledPages("workbench", ENTRY);
  const serve = async (texts: StoredTexts): Promise<OpenedTexts> => {
    const url = `${await listen((folder) => serveTexts(folder, texts))}/`;
    const openAs: OpenedTexts["openAs"] = async (person, options) => {
      const context = await newContext(options);
      await context.addCookies([{ name: "quien", value: person, url }]);
      const page = await context.newPage();
      await page.goto(url);
      await page.locator(".desk").waitFor();
      return page;
    };
    return { openAs };
  };
  return { serve };
}
