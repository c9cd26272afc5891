import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Definition } from "../../surveys/core/index.ts";
import { openBrowser } from "./browser.ts";
import { bundlePage } from "./bundle-page.ts";
import { newDraft, serveDraft, type StoredDraft } from "./draft-server.tsx";

const ENTRY = new URL("../entries/editor/testing/styled-editor.ts", import.meta.url);

export interface OpenedDraft {
  readonly page: Page;
  readonly draft: StoredDraft;
  readonly url: string;
}

export interface DraftPages {
  readonly open: (definition: Definition, options?: BrowserContextOptions) => Promise<OpenedDraft>;
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/** The editor on its page, with a draft of its own for every test. */
export function openDraftPages(): DraftPages {
  const opened: { folder?: string; browser?: Browser } = {};
  const servers: Server[] = [];
  beforeAll(async () => {
    opened.folder = await mkdtemp(join(tmpdir(), "consulta-draft-"));
    await bundlePage("editor", ENTRY, opened.folder);
    opened.browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all((opened.browser?.contexts() ?? []).map((context) => context.close()));
    for (const server of servers.splice(0)) server.close();
  });
  afterAll(async () => {
    await opened.browser?.close();
    if (opened.folder !== undefined) await rm(opened.folder, { recursive: true });
  });
  const newContext: DraftPages["newContext"] = async (options = {}) => {
    const wide = { width: 1400, height: 900 };
    const context = await opened.browser?.newContext({
      viewport: wide,
      reducedMotion: "reduce",
      ...options,
    });
    if (context === undefined) throw new Error("used outside a test");
    return context;
  };
  const open: DraftPages["open"] = async (definition, options) => {
    const draft = newDraft(definition);
    const server = serveDraft(opened.folder ?? "", draft);
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    if (typeof address !== "object" || !address) throw new Error("the draft is not served");
    const url = `http://127.0.0.1:${String(address.port)}/editor`;
    const page = await (await newContext(options)).newPage();
    await page.goto(url);
    // The script asks for the draft after the page has loaded: what a test changes comes later.
    if (options?.javaScriptEnabled !== false) await page.locator(".editor").waitFor();
    return { page, draft, url };
  };
  return { open, newContext };
}
