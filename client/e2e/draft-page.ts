import type { BrowserContextOptions, Page } from "playwright-core";
import type { Definition } from "../../surveys/core/index.ts";
import { type BundledPages, openBundledPages } from "./bundled-pages.ts";
import { newDraft, serveDraft, type StoredDraft } from "./draft-server.tsx";

const ENTRY = new URL("../entries/editor/testing/styled-editor.ts", import.meta.url);

export interface OpenedDraft {
  readonly page: Page;
  readonly draft: StoredDraft;
  readonly url: string;
}

export interface DraftPages extends Pick<BundledPages, "newContext"> {
  readonly open: (definition: Definition, options?: BrowserContextOptions) => Promise<OpenedDraft>;
}

/** The editor on its page, with a draft of its own for every test. */
export function openDraftPages(): DraftPages {
  const { newContext, listen } = openBundledPages("editor", ENTRY);
  const open: DraftPages["open"] = async (definition, options) => {
    const draft = newDraft(definition);
    const url = `${await listen((folder) => serveDraft(folder, draft))}/editor`;
    const page = await (await newContext(options)).newPage();
    await page.goto(url);
    // The script asks for the draft after the page has loaded: what a test changes comes later.
    if (options?.javaScriptEnabled !== false) await page.locator(".editor").waitFor();
    return { page, draft, url };
  };
  return { open, newContext };
}
